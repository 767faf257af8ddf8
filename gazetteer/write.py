"""Writing the gazetteer as one SQLite file, the same bytes for the same entries."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

from gazetteer.entry import Entry, is_arabic
from gazetteer.keys import iter_name_keys, take_weight

SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE place (
    id INTEGER PRIMARY KEY, ref TEXT NOT NULL, name TEXT NOT NULL, name_ar TEXT, kind TEXT NOT NULL,
    lat REAL, lon REAL, country TEXT, admin1 TEXT, admin2 TEXT, pcode TEXT,
    population INTEGER NOT NULL, weight REAL NOT NULL, source TEXT NOT NULL
);
CREATE TABLE name (folded TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (folded, place)) WITHOUT ROWID;
CREATE TABLE forms (kind TEXT PRIMARY KEY, forms TEXT NOT NULL) WITHOUT ROWID;
"""
_INSERT = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def write_gazetteer(places: list[Entry], forms: dict[str, str], path: Path) -> None:
    """Writes the entries, in order of id, and the sets of keys that text is scanned with, to `path`."""
    path.unlink(missing_ok=True)
    names = sorted({(key, number) for number, entry in enumerate(places, 1) for key in iter_name_keys(entry)})
    base = sqlite3.connect(path)
    base.executescript(SCHEMA)
    base.executemany(_INSERT, _iter_rows(places))
    base.executemany("INSERT INTO name VALUES (?, ?)", names)
    base.executemany("INSERT INTO forms VALUES (?, ?)", sorted(forms.items()))
    base.commit()
    base.execute("VACUUM")
    base.close()


def _iter_rows(places: list[Entry]) -> Iterator[tuple[object, ...]]:
    for number, entry in enumerate(places, 1):
        latin, arabic = entry.latin(), _pick_arabic(entry)
        named = (number, entry.id, latin or arabic, arabic, entry.kind.value)
        placed = (entry.lat, entry.lon, entry.country, entry.admin1, entry.admin2, entry.pcode)
        yield (*named, *placed, entry.population, round(take_weight(entry), 2), entry.source)


def _pick_arabic(entry: Entry) -> str | None:
    """The Arabic name that running text uses most."""
    names = [name for name in entry.names if is_arabic(name)]
    return max(names, key=lambda name: zipf_frequency(name, "ar"), default=None)
