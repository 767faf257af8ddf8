"""Places kept by hand: what the other sources lack. See the heads of the tables."""

from collections.abc import Iterator

from gazetteer.entry import Entry
from gazetteer.tables import iter_rows
from musnad.model import Precision


def iter_places() -> Iterator[Entry]:
    """The hand-kept places."""
    for row in iter_rows("places.csv"):
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
    for row in iter_rows("aliases.csv"):
        aliases.setdefault(row["id"], []).append(row["form"])
    return aliases
