"""The gazetteer file and the names that are found in sentences by it."""

import csv
import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.lexicon.gazetteer import find_places, is_name, look_up
from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.lexicon.place_store import look_up_entries
from musnad.text.document import parse_document

TABLE = Path(__file__).with_name("places.csv")
KEPT = Path(__file__).parents[2] / "gazetteer" / "kept"
LARGEST = 25 * 1024 * 1024


def load() -> list[tuple[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(row[0], row[1]) for row in list(csv.reader(lines))[1:]]


def load_kept(name: str) -> list[dict[str, str]]:
    lines = [line for line in (KEPT / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


def find(text: str) -> list[str]:
    return [
        sentence.original(place.start, place.end)
        for sentence in parse_document(text).sentences
        for place in find_places(sentence)
    ]


@pytest.mark.parametrize(("places", "sentence"), load())
def test_places_are_found_as_the_table_says(places: str, sentence: str) -> None:
    assert find(sentence) == [place for place in places.split("|") if place]


@given(st.text(max_size=80))
def test_mentions_lie_in_order_and_hold_their_name(text: str) -> None:
    for sentence in parse_document(text).sentences:
        end = 0
        for place in find_places(sentence):
            assert end <= place.start <= place.first < place.end <= len(sentence)
            end = place.end


@given(st.text(max_size=20))
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize("name", ["Deir ez-Zor", "Deir al-Zor", "Deir El Zor", "Deir Ez Zor"])
def test_articles_of_any_spelling_give_one_key(name: str) -> None:
    assert name_key(name) == "deir al zor"


@pytest.mark.parametrize(
    ("name", "bare"), [("الزبداني", "زبداني"), ("al-Bab", "bab"), ("Deir ez-Zor", "deir zor"), ("ال", "ال")]
)
def test_keys_without_articles(name: str, bare: str) -> None:
    assert drop_articles(name_key(name)) == bare


def test_the_most_likely_namesake_comes_first() -> None:
    tripolis = look_up(name_key("طرابلس"))
    assert [place.country for place in tripolis][:2] == ["LY", "LB"]


def test_every_entry_says_where_it_comes_from() -> None:
    assert all(entry.source for entry in look_up_entries(name_key("حلب")))


def test_names_are_known_by_key_alone() -> None:
    assert is_name(name_key("عين العرب"))
    assert not is_name(name_key("زعفرتونة"))


def test_the_file_is_small_sound_and_read_only() -> None:
    path = Path(str(files("musnad.lexicon") / "gazetteer.sqlite"))
    assert path.stat().st_size < LARGEST
    base = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert base.execute("SELECT count(*) FROM place WHERE abs(lat) > 90 OR abs(lon) > 180").fetchone() == (0,)
        assert base.execute("SELECT count(*) FROM place WHERE source = ''").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError):
            base.execute("DELETE FROM place")
    finally:
        base.close()


def test_the_file_holds_every_alias_that_is_kept_by_hand() -> None:
    missing = [
        row for row in load_kept("aliases.csv") if row["id"] not in {p.id for p in look_up(name_key(row["form"]))}
    ]
    assert missing == []


def test_the_file_holds_every_place_that_is_kept_by_hand() -> None:
    for row in load_kept("places.csv"):
        for name in filter(None, (*row["name"].split("|"), *row["name_ar"].split("|"))):
            assert look_up(name_key(name)), name
