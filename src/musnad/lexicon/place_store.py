"""The gazetteer's SQLite file: entries by name, and the sets of names that text is scanned with."""

import sqlite3
import threading
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Any, NamedTuple

from musnad.errors import LexiconError
from musnad.model import Place, Precision

_FIELDS = (
    "id", "name", "name_ar", "kind", "lat", "lon", "country", "admin1", "admin2", "pcode", "population",
)  # fmt: skip
_SELECT = """
SELECT place.ref, place.name, name_ar, kind, lat, lon, country, admin1, admin2, pcode, population, weight, source
FROM name JOIN place ON place.id = name.place WHERE folded = ? ORDER BY weight DESC, place.ref
"""
_SELECT_ID = """
SELECT ref, name, name_ar, kind, lat, lon, country, admin1, admin2, pcode, population, weight, source
FROM place WHERE ref = ?
"""
_ASKING = threading.Lock()  # not every build of SQLite lets threads share a connection


class Entry(NamedTuple):
    """A gazetteer entry as look-ups give it: the place, how likely reports mean it, and the source of its row."""

    place: Place
    weight: float
    source: str


class Forms(NamedTuple):
    """The keys that text is scanned with."""

    sure: frozenset[str]  # names that stand for a place by themselves
    loose: frozenset[str]  # spellings that count only after a place noun
    common: frozenset[str]  # words of text that count only after a place noun, though they are somewhere's name
    heads: frozenset[str]  # first words of names of several words


@cache
def _open() -> sqlite3.Connection:
    with as_file(files("musnad.lexicon") / "gazetteer.sqlite") as path:
        try:
            return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise LexiconError(f"the gazetteer cannot be opened: {error}") from error


@cache
def load_forms() -> Forms:
    """The sets of keys, read once a process."""
    lines = dict(_open().execute("SELECT kind, forms FROM forms"))
    return Forms(**{kind: frozenset(lines[kind].split("\n")) for kind in Forms._fields})


@cache
def load_pairs() -> frozenset[str]:
    """The first two words of the names of several words, gathered once a process."""
    forms = load_forms()
    return frozenset(" ".join(key.split(" ", 2)[:2]) for key in (*forms.sure, *forms.loose) if " " in key)


@lru_cache(maxsize=16384)
def look_up_entries(key: str) -> tuple[Entry, ...]:
    """The entries that go by the folded name `key`, the most likely first."""
    with _ASKING:
        rows = _open().execute(_SELECT, (key,)).fetchall()
    return tuple(map(_to_entry, rows))


def find_place(key: str) -> Place | None:
    """The place with this id."""
    with _ASKING:
        row = _open().execute(_SELECT_ID, (key,)).fetchone()
    return _to_entry(row).place if row else None


def _to_entry(row: tuple[Any, ...]) -> Entry:
    *fields, weight, source = row
    named = dict(zip(_FIELDS, fields, strict=True))
    return Entry(Place(**named | {"kind": Precision(named["kind"])}), weight, source)


def look_up(key: str) -> tuple[Place, ...]:
    """The places that go by the folded name `key`, the most likely first."""
    return tuple(entry.place for entry in look_up_entries(key))


def is_name(key: str) -> bool:
    """Whether the folded name is some place's, whatever else the word may mean."""
    forms = load_forms()
    return key in forms.sure or key in forms.loose
