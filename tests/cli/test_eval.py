"""`musnad eval` as a user runs it."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.command import run

TEXT = "قتل ثلاثة مدنيين في قصف على مدينة حلب، بحسب الدفاع المدني."
ENGLISH = "Shelling on Aleppo killed three civilians."


def make_claim(text: str, trigger: str, kind: str) -> dict[str, Any]:
    start = text.index(trigger)
    span = [start, start + len(trigger)]
    return {"id": kind, "type": kind, "status": "asserted", "trigger": span, "roles": {}}


def write_lines(path: Path, *lines: object) -> Path:
    texts = [one if isinstance(one, str) else json.dumps(one) for one in lines]
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path


DEATH = make_claim(TEXT, "قتل", "death")
ARTICLE = {"id": "a", "text": TEXT, "lang": "ar", "kind": "خبر", "claims": [DEATH]}
POST = {"id": "b", "text": ENGLISH, "lang": "en", "claims": [make_claim(ENGLISH, "killed", "death")]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "gold.jsonl", ARTICLE, POST)


def test_the_texts_are_read_and_measured(gold: Path) -> None:
    ran = run("eval", gold)
    assert (ran.code, ran.errors) == (0, [])
    assert ["claim R", "1.0000"] in [line.strip().rsplit(maxsplit=1) for line in ran.out.splitlines() if line.strip()]


def test_what_was_read_before_gives_the_same_figures(gold: Path, tmp_path: Path) -> None:
    run("read", gold, "--jsonl", "-o", tmp_path / "claims.jsonl")
    ran = run("eval", gold, "--predictions", tmp_path / "claims.jsonl", "--json")
    assert (ran.code, ran.errors) == (0, [])
    assert ran.out == run("eval", gold, "--json").out


def test_json_with_groups(gold: Path) -> None:
    data = json.loads(run("eval", gold, "--json", "--by", "kind").out)
    assert data["articles"] == 2
    assert data["figures"]["claim R"] == 1
    assert data["figures"]["when acc"] is None
    assert {(group["value"], group["figures"]["gold"]) for group in data["groups"]} == {("خبر", 1), (None, 1)}


@pytest.mark.parametrize(("bidi", "shown"), [("logical", "\u2068خبر\u2069"), ("reorder", "ﺮﺒﺧ")])
def test_a_table_of_groups_with_arabic_names(bidi: str, shown: str, gold: Path) -> None:
    ran = run("eval", gold, "--by", "kind", MUSNAD_BIDI=bidi)
    assert shown in ran.out
    assert "not stated" in ran.out


def test_articles_that_only_one_file_has_are_told(gold: Path, tmp_path: Path) -> None:
    claims = write_lines(tmp_path / "claims.jsonl", {"id": "b", "claims": []}, {"id": "z", "claims": []})
    ran = run("eval", gold, "--predictions", claims, "--json")
    assert ran.code == 0
    assert [line.split()[:3] for line in ran.errors] == [["1", "of", "2"], ["1", "of", "2"]]
    assert json.loads(ran.out)["figures"]["predicted"] == 0


BAD_GOLD = {
    "{broken": "not JSON: ",
    json.dumps({"id": "c", "text": TEXT}): "not an annotated article: Object missing required field `claims`",
    json.dumps({"id": "c", "claims": []}): "not an article: Object missing required field `text`",
    json.dumps({**ARTICLE, "id": "c", "claims": [DEATH | {"type": "murder"}]}): "Invalid enum value 'murder'",
    json.dumps({**ARTICLE, "id": "c", "claims": [DEATH | {"trigger": [0, 999]}]}): (
        "claim death: span [0, 999) lies outside a text of 58 characters"
    ),
    json.dumps({**ARTICLE, "id": "c", "claims": [DEATH | {"trigger": [5, 5]}]}): ("span [5, 5) is empty or negative"),
    json.dumps(ARTICLE): "a second line for the article 'a'",
}


@pytest.mark.parametrize("line", BAD_GOLD, ids=range(len(BAD_GOLD)))
def test_a_bad_line_is_named_and_the_others_count(line: str, tmp_path: Path) -> None:
    gold = write_lines(tmp_path / "gold.jsonl", ARTICLE, line, POST)
    ran = run("eval", gold, "--json")
    assert (ran.code, len(ran.errors)) == (1, 1)
    assert ran.errors[0].startswith(f"{gold}:2: ")
    assert BAD_GOLD[line] in ran.errors[0]
    assert json.loads(ran.out)["articles"] == 2


def test_a_span_outside_the_text_in_what_was_read(gold: Path, tmp_path: Path) -> None:
    far = DEATH | {"trigger": [500, 510]}
    claims = write_lines(tmp_path / "claims.jsonl", {"id": "b", "claims": [far]})
    ran = run("eval", gold, "--predictions", claims)
    assert ran.code == 1
    assert ran.errors[0].startswith(f"{claims}:1: claim death: span [500, 510) lies outside")


@pytest.mark.parametrize(("name", "cause"), [("none.jsonl", "no such file"), ("empty.jsonl", "no annotated article")])
def test_nothing_to_measure(name: str, cause: str, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    ran = run("eval", tmp_path / name)
    assert (ran.code, ran.out, len(ran.errors)) == (1, "", 1)
    assert f"{name}: {cause}" in ran.errors[0]


def test_a_page_is_written(gold: Path, tmp_path: Path) -> None:
    ran = run("eval", gold, "-o", tmp_path / "misses.html")
    assert (ran.code, ran.errors) == (0, [])
    assert TEXT[:20] in (tmp_path / "misses.html").read_text(encoding="utf-8")
