"""`musnad control` as a user runs it."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.command import run

TEXTS = {
    "2016-12-11": "أعلن المرصد السوري لحقوق الإنسان أن تنظيم الدولة الإسلامية سيطر على مدينة تدمر اليوم الأحد.",
    "2016-12-12": "قالت وكالة سانا إن الجيش السوري استعاد مدينة تدمر اليوم الاثنين.",
    "2016-12-13": "قال المرصد السوري لحقوق الإنسان إن مدينة تدمر لا تزال تحت سيطرة تنظيم الدولة الإسلامية.",
}
LEXICON = ("--reader", "lexicon")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    rows = [{"id": day, "publisher": "Desk", "published": day, "text": text} for day, text in TEXTS.items()]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def _states(out: str) -> list[tuple[str, list[str]]]:
    rows = map(json.loads, out.splitlines())
    return [(row["state"], [holder["id"] for holder in row["holders"]]) for row in rows]


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2016-12-10", []),
        ("2016-12-11", [("held", ["islamic-state"])]),
        ("2016-12-12", [("held", ["syria-army"])]),
        ("2016-12-20", [("contested", ["islamic-state", "syria-army"])]),
    ],
)
def test_who_held_a_town_on_a_day(reports: Path, day: str, standing: list[tuple[str, list[str]]]) -> None:
    ran = run("control", reports, *LEXICON, "--on", day, "--format", "jsonl")
    assert (ran.code, ran.errors, _states(ran.out)) == (0, [], standing)


def test_the_timeline_of_a_place_as_a_table_leads_to_claims_and_words(reports: Path) -> None:
    ran = run("control", reports, *LEXICON, "--place", "تدمر", COLUMNS="160")
    assert (ran.code, ran.errors) == (0, [])
    claim = json.loads(run("read", reports, *LEXICON, "--jsonl").out.splitlines()[0])["claims"][0]["id"]
    assert all(words in ran.out for words in (claim, "contested", "SANA", "استعاد مدينة تدمر"))


def test_geojson_and_csv(reports: Path) -> None:
    collection = json.loads(run("control", reports, *LEXICON, "--format", "geojson").out)
    assert {feature["geometry"]["type"] for feature in collection["features"]} == {"Point"}
    assert [feature["properties"]["state"] for feature in collection["features"]] == ["held", "held", "contested"]
    rows = list(csv.DictReader(io.StringIO(run("control", reports, *LEXICON, "--format", "csv").out.lstrip("\ufeff"))))
    assert [row["holder_ids"] for row in rows] == ["islamic-state", "syria-army", "islamic-state | syria-army"]


def test_what_cannot_be_used_is_said(reports: Path) -> None:
    ran = run("control", reports, *LEXICON, "--place", "Atlantis")
    assert (ran.code, ran.errors) == (
        2,
        ["musnad: nothing is said of who holds 'Atlantis'; without --place all places are shown"],
    )
    assert run("control", reports, "--on", "yesterday").code == 2
