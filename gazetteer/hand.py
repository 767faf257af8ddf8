"""Places kept by hand: what the other sources lack. See the heads of the tables."""

import csv
from collections.abc import Iterator
from pathlib import Path

from gazetteer.entry import Entry
from musnad.model import Precision

TABLES = Path(__file__).with_name("tables")


def iter_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a hand-kept table, comments left out."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    yield from csv.DictReader(lines, strict=True)


def iter_places() -> Iterator[Entry]:
    """The hand-kept places."""
    for row in iter_rows(TABLES / "places.csv"):
        yield Entry(
            id=f"musnad:{row['id']}",
            kind=Precision(row["kind"]),
            names=[name for name in (*row["name"].split("|"), *row["name_ar"].split("|")) if name],
            lat=float(row["lat"]) if row["lat"] else None,
            lon=float(row["lon"]) if row["lon"] else None,
            source=row["source"],
            trust=6,
            country=row["country"] or None,
            admin1=row["admin1"] or None,
            weight=1.5,
        )


def load_aliases() -> dict[str, list[str]]:
    """Further names by entry id."""
    aliases: dict[str, list[str]] = {}
    for row in iter_rows(TABLES / "aliases.csv"):
        aliases.setdefault(row["id"], []).append(row["form"])
    return aliases
