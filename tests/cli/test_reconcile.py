"""`musnad reconcile` as a user runs it."""

import json
from pathlib import Path

import pytest
from tests.cli.command import run

TEXTS = {
    "a": "قتل سبعة مدنيين اليوم الاثنين بغارة جوية روسية على مدينة الباب بريف حلب، وفق المرصد السوري لحقوق الإنسان.",
    "b": "أعلن المرصد السوري لحقوق الإنسان مقتل سبعة مدنيين في غارة روسية على مدينة الباب اليوم الاثنين.",
}
LEXICON = ("--reader", "lexicon")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    rows = [{"id": name, "publisher": name, "published": "2016-12-12", "text": text} for name, text in TEXTS.items()]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_events_as_a_table_and_one_explained(reports: Path) -> None:
    ran = run("reconcile", reports, *LEXICON)
    assert (ran.code, ran.errors) == (0, [])
    assert "Al-Bab" in ran.out
    explained = run("reconcile", reports, *LEXICON, "--explain", "20161212")
    assert (explained.code, explained.errors) == (0, [])
    assert "Syrian Observatory" in explained.out
    assert "سبعة مدنيين" in explained.out


def test_json_lines_from_claims_read_before(reports: Path, tmp_path: Path) -> None:
    claims, events = tmp_path / "claims.jsonl", tmp_path / "events.jsonl"
    assert run("read", reports, *LEXICON, "--jsonl", "-o", claims).code == 0
    assert run("reconcile", reports, "--claims", claims, "-o", events).errors == []
    (event,) = map(json.loads, events.read_text(encoding="utf-8").splitlines())
    assert event["reports"] == ["a", "b"]
    assert event["killed"] == {"low": 7, "best": 7, "high": 7}
    assert len(event["origins"]) == 1


def test_people_judge(reports: Path, tmp_path: Path) -> None:
    lines = run("read", reports, *LEXICON, "--jsonl").out.splitlines()
    left, right = (json.loads(line)["claims"][0]["id"] for line in lines)
    links = tmp_path / "links.jsonl"
    links.write_text(json.dumps({"left": left, "right": right, "judgement": "negative", "by": "A. Person"}))
    assert len(run("reconcile", reports, *LEXICON, "--links", links, "--jsonl").out.splitlines()) == 2


def test_claims_may_be_named_in_links_by_what_tells_them_apart(reports: Path, tmp_path: Path) -> None:
    lines = run("read", reports, *LEXICON, "--jsonl").out.splitlines()
    left, right = (json.loads(line)["claims"][0]["id"] for line in lines)
    links = tmp_path / "links.jsonl"
    rows = [
        {"left": left[:6], "right": right[:6], "judgement": "negative", "by": "A. Person"},
        {"left": left, "right": "feedfacecafe", "judgement": "positive", "by": "A. Person"},
        {"left": left, "right": "", "judgement": "positive", "by": "A. Person"},
        {"left": left, "right": left[:6], "judgement": "positive", "by": "A. Person"},
    ]
    links.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ran = run("reconcile", reports, *LEXICON, "--links", links, "--jsonl")
    assert (ran.code, len(ran.out.splitlines())) == (1, 2)
    assert ran.errors == [
        f"{links}:2: no claim of these articles has an id that begins with 'feedfacecafe'",
        f"{links}:3: no claim of these articles has an id that begins with ''",
        f"{links}:4: claim {left} is linked to itself",
    ]


def test_an_explanation_names_claims_as_links_do(reports: Path) -> None:
    ids = {
        claim["id"]
        for line in run("read", reports, *LEXICON, "--jsonl").out.splitlines()
        for claim in json.loads(line)["claims"]
    }
    explained = run("reconcile", reports, *LEXICON, "--explain", "20161212", COLUMNS="80")
    assert ids <= set(explained.out.split())


def test_claims_of_other_articles_are_said(reports: Path, tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    claims.write_text('{"id": "z", "claims": []}\n{"id": "a", "claims": []}\n', encoding="utf-8")
    ran = run("reconcile", reports, "--claims", claims, "--jsonl")
    assert (ran.code, [line.split()[:3] for line in ran.errors]) == (0, [["1", "of", "2"], ["1", "of", "2"]])
    claims.write_text('{"id": "z", "claims": []}\n', encoding="utf-8")
    ran = run("reconcile", reports, "--claims", claims)
    assert (ran.code, ran.errors[0]) == (1, f"{claims}: no line is about any of the articles")


@pytest.mark.parametrize(
    "option", [("--reader", "lexicon"), ("--min-confidence", "0.5"), ("--threads", "1"), ("--all",)]
)
def test_how_to_read_goes_not_with_what_was_read(reports: Path, option: tuple[str, ...]) -> None:
    said = f"it goes not with {option[0]}"
    for command in (("reconcile", reports, "--claims"), ("eval", reports, "--predictions")):
        ran = run(*command, reports, *option)
        assert (ran.code, ran.out, len(ran.errors)) == (2, "", 1)
        assert said in ran.errors[0]


def test_what_cannot_be_used_is_said(reports: Path, tmp_path: Path) -> None:
    links = tmp_path / "links.jsonl"
    links.write_text('{"left": "x", "right": "y", "judgement": "positive"}\n')
    ran = run("reconcile", reports, *LEXICON, "--links", links)
    assert (ran.code, ran.errors) == (1, [f"{links}:1: not a link: `by` must say who judged"])
    assert run("reconcile", reports, *LEXICON, "--explain", "nothing").code == 2
    assert run("reconcile", reports, *LEXICON, "--explain", "2016", "--jsonl").code == 2
