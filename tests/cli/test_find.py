"""`musnad find`, as a user runs it."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.command import run

ARABIC = "قتل ثلاثة مدنيين في قصف على مدينة حلب مساء الأحد، بحسب الدفاع المدني."
ENGLISH = "Three civilians were killed in shelling on the city of Homs, the civil defence said."


@pytest.fixture
def record(folder: Path) -> Path:
    """A record of two reports."""
    file, at = folder / "reports.jsonl", folder / "record.db"
    lines = [{"id": "ar", "text": ARABIC, "published": "2016-12-12"}, {"id": "en", "text": ENGLISH, "title": "=1+1"}]
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    run("init", at)
    assert run("add", file, "--to", at, "--reader", "lexicon", "--no-events").errors[-1].endswith("4 new claims")
    return at


def read_csv(text: str) -> list[dict[str, str]]:
    """The rows below the header."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_claims_events_and_articles(record: Path) -> None:
    found = run("find", "نوع:قصف مكان:حلب", record)
    assert (found.code, found.errors) == (0, [])
    assert "shelling" in found.out
    assert "ar" in found.out
    rows = [json.loads(line) for line in run("find", "type:death killed:>=3", record, "--jsonl").out.splitlines()]
    assert {row["article"] for row in rows} == {"ar", "en"}
    (event,) = [json.loads(line) for line in run("find", "place:Homs", record, "--events", "--jsonl").out.splitlines()]
    assert (event["place"], event["reports"], event["counts"]["killed"]["best"]) == ("Homs", 1, 3)
    assert "Homs" in run("find", "place:Homs", record, "--events").out
    (article,) = csv.DictReader(
        io.StringIO(run("find", "civilians", record, "--articles", "--csv").out.lstrip("\ufeff"))
    )
    assert (article["id"], article["title"], article["claims"]) == ("en", "'=1+1", "2")
    (claim, _) = read_csv(run("find", "halab mode:latin", record, "--csv").out)
    assert (claim["article"], claim["day_first"], claim["evidence"]) == ("ar", "2016-12-11", ARABIC)
    assert run("find", "nothing", record) == (0, "no claims\n", [])
    assert run("find", "", record, "--limit", "1").errors == ["1 of 4 claims; --limit shows more"]


def test_queries_are_kept_by_name(record: Path) -> None:
    run("find", "type:shelling", record, "--save", "guns", "--jsonl")
    saved = run("find", record, "--saved", "guns", "--jsonl")
    assert (saved.out, saved.code) == (run("find", "type:shelling", record, "--jsonl").out, 0)
    assert run("find", record, "--saved", "none").errors == ["musnad: no query is kept under 'none'"]


def test_lists_are_made_before_they_are_read_unless_told_not_to(record: Path) -> None:
    assert run("find", "", record, "--events", "--as-built") == (0, "no events\n", [])
    assert len(run("find", "", record, "--events", "--jsonl").out.splitlines()) == 2
    assert len(run("find", "", record, "--events", "--jsonl", "--as-built").out.splitlines()) == 2


def test_what_is_wrong_is_pointed_at(record: Path) -> None:
    found = run("find", "a type:boom", record)
    assert (found.code, found.errors[0]) == (2, "musnad: a type:boom")
    assert found.errors[1].startswith(" " * len("musnad: a type:") + "^ type: is one of clash,")
    assert run("find", "a", record, "--sort", "whim").errors == [
        "musnad: no order 'whim'; there are -day, day, confidence, new"
    ]
    assert run("find", record).code == 2
    assert run("find", "a", record.with_name("none.db")).code == 1
