"""Writing the gazetteer as one SQLite file, the same bytes for the same entries."""

import sqlite3
from collections.abc import Iterable, Iterator
from math import log10
from pathlib import Path

from wordfreq import zipf_frequency

from gazetteer.entry import Entry, is_arabic
from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.model import Precision

_JOINED = frozenset("دير تل خان كفر عين معره معر جسر بيت ابو دار جب".split())
_SPLIT = ("كفر", "معر")
SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE place (
    id INTEGER PRIMARY KEY, ref TEXT NOT NULL, name TEXT NOT NULL, name_ar TEXT, kind TEXT NOT NULL, lat REAL, lon REAL,
    country TEXT, admin1 TEXT, admin2 TEXT, pcode TEXT, population INTEGER NOT NULL, weight REAL NOT NULL, source TEXT NOT NULL
);
CREATE TABLE name (folded TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (folded, place)) WITHOUT ROWID;
CREATE TABLE forms (kind TEXT PRIMARY KEY, forms TEXT NOT NULL) WITHOUT ROWID;
"""


def write_gazetteer(entries: list[Entry], common: Iterable[str], path: Path) -> None:
    """Writes the entries to `path`; `common` are the words of text that are seldom the place they look like."""
    path.unlink(missing_ok=True)
    places = sorted(entries, key=lambda entry: entry.id)
    names = sorted({(key, number) for number, entry in enumerate(places, 1) for key in iter_name_keys(entry)})
    with sqlite3.connect(path) as base:
        base.executescript(SCHEMA)
        base.executemany(f"INSERT INTO place VALUES ({','.join('?' * 14)})", iter_place_rows(places))
        base.executemany("INSERT INTO name VALUES (?, ?)", names)
        base.executemany("INSERT INTO forms VALUES (?, ?)", sorted(take_forms(places, common).items()))
    with sqlite3.connect(path) as base:
        base.execute("VACUUM")


def iter_place_rows(places: list[Entry]) -> Iterator[tuple[object, ...]]:
    """One row of the table `place` an entry."""
    for number, entry in enumerate(places, 1):
        latin, arabic = entry.latin(), pick_arabic(entry)
        yield (
            number, entry.id, latin or arabic, arabic, entry.kind.value, entry.lat, entry.lon, entry.country, entry.admin1,
            entry.admin2, entry.pcode, entry.population, round(take_weight(entry), 2), entry.source,
        )  # fmt: skip


def pick_arabic(entry: Entry) -> str | None:
    """The Arabic name that running text uses most."""
    names = [name for name in entry.names if is_arabic(name)]
    return max(names, key=lambda name: zipf_frequency(name, "ar"), default=None)


def take_weight(entry: Entry) -> float:
    """How likely reports mean this entry among namesakes: powers of ten of people, or of mentions."""
    base = {Precision.COUNTRY: 7.0, Precision.PROVINCE: 5.0, Precision.DISTRICT: 2.0, Precision.REGION: 4.0}.get(entry.kind, 1.0)
    return max(base, log10(entry.population + 1), 2.0 if entry.weight else 0.0) + min(2.0, 0.5 * entry.weight)


def iter_name_keys(entry: Entry) -> Iterator[str]:
    """Every key by which text can find the entry: as written, and without articles."""
    for name in (*entry.names, *entry.loose):
        if key := name_key(name):
            yield key
            yield drop_articles(key)
            yield from iter_joined(key)


def iter_joined(key: str) -> Iterator[str]:
    """Names such as دير الزور in one word, and names such as كفرنوران in two."""
    first, _, rest = key.partition(" ")
    if rest and " " not in rest and first in _JOINED:
        yield first + rest
        yield first.removesuffix("ه") + ("ت" if first.endswith("ه") else "") + rest
    for prefix in _SPLIT:
        if not rest and key.startswith(prefix) and len(key) > len(prefix) + 3:
            yield f"{prefix} {key[len(prefix):]}"


def take_forms(places: list[Entry], common: Iterable[str]) -> dict[str, str]:
    """The look-up sets of the reader as lines: sure names, names that need a noun before, words never alone."""
    sure = {key for entry in places for name in entry.names for key in (name_key(name), *iter_joined(name_key(name)))}
    loose = {drop_articles(key) for key in sure} | {name_key(name) for entry in places for name in entry.loose}
    short = {key for key in sure if len(key) < (3 if is_arabic(key) else 4)}
    return {
        "sure": "\n".join(sorted(sure - short - {""})),
        "loose": "\n".join(sorted((loose | short) - (sure - short) - {""})),
        "common": "\n".join(sorted(set(common))),
        "heads": "\n".join(sorted({key.split(" ")[0] for key in sure | loose if " " in key})),
    }
