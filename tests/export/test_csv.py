"""Claims for spreadsheets."""

import csv
import io
from pathlib import Path

import msgspec
import pytest

from musnad.export.csv import COLUMNS, write_csv
from musnad.model import Article, Reading

DOCUMENT = (Path(__file__).parents[2] / "docs" / "csv.md").read_text(encoding="utf-8")


def rows(article: Article, reading: Reading) -> list[dict[str, str]]:
    out = io.StringIO(newline="")
    write_csv([(article, reading)], out)
    assert out.getvalue().startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(out.getvalue().removeprefix("\ufeff"), newline="")))


def test_a_claim_is_a_row_with_all_its_values(article: Article, reading: Reading) -> None:
    full, bare = rows(article, reading)
    assert {name: value for name, value in full.items() if value} == {
        "article": "a1",
        "publisher": "'=Palmyra Post",
        "published": "2016-12-12",
        "claim": "0123456789ab",
        "type": "death",
        "status": "denied",
        "trigger": "مقتل",
        "target": "عنصر",
        "place": "قرب مدينة تدمر",
        "place_id": "SY:1",
        "lat": "-1.5",
        "lon": "38.25",
        "precision": "near",
        "time": "أمس",
        "when_first": "2016-12-11",
        "when_last": "2016-12-11",
        "count_low": "100",
        "counted": "combatant",
        "quantity": "100 عنصر",
        "chain": "الجيش السوري | وكالة سانا",
        "sentence": "نفى الجيش السوري مقتل 100 عنصر قرب مدينة تدمر أمس، نقلا عن وكالة سانا.",
    }
    assert set(bare) == set(full)
    assert (bare["lat"], bare["count_low"], bare["when_first"]) == ("", "", "")


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u202e=1", "＝1"])
def test_no_text_becomes_a_formula(evil: str, article: Article, reading: Reading) -> None:
    cell = rows(msgspec.structs.replace(article, publisher=evil), reading)[0]["publisher"]
    assert cell.startswith("'")


def test_a_cell_holds_no_line_breaks_and_no_direction_characters(article: Article, reading: Reading) -> None:
    cell = rows(msgspec.structs.replace(article, publisher="a\n\u202eb\x1b[0m\u2066c\x00"), reading)[0]["publisher"]
    assert cell == "a b[0mc"


def test_every_column_is_documented_in_order() -> None:
    documented = [line.split("`")[1] for line in DOCUMENT.splitlines() if line.startswith("| `")]
    assert documented == list(COLUMNS)
