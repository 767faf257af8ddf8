"""Places of Syria that monitors named: OCHA's neighbourhoods, Airwars, Syrian Archive and UCDP, from the CSV seeds."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from math import log10
from pathlib import Path

from gazetteer.entry import Entry
from gazetteer.names import pick_names, trim_arabic
from gazetteer.tables import load_words
from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.model import Precision

SHARED = 3  # names at one point: an incident with several places, all given the point of one
SOURCES = (  # file, id prefix, source, trust
    ("cod_neighbourhoods.csv", "cod", "OCHA COD", 8),
    ("airwars_places.csv", "airwars", "Airwars", 4),
    ("syrianarchive_places.csv", "archive", "Syrian Archive", 3),
    ("ucdp_places_en.csv", "ucdp", "UCDP GED 19.1", 5),
)
_KINDS = {
    **dict.fromkeys(("village", "town", "city", "subdistrict", "place", "ucdp", ""), Precision.TOWN),
    **dict.fromkeys(("neighbourhood", "neighbourhood_area"), Precision.QUARTER),
    **dict.fromkeys(("exact_location", "within_100m", "nearby_landmark"), Precision.SITE),
}


def iter_reported(seeds: Path) -> Iterator[Entry]:
    """The places of every CSV that can stand as entries of their own."""
    for file, prefix, source, trust in SOURCES:
        with (seeds / "gazetteer" / file).open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        crowd = _count_names(rows)
        for number, row in enumerate(rows, start=1):
            entry = _to_entry(row, f"{prefix}:{number}", source, trust)
            if entry and crowd[row["lat"], row["lon"]] < SHARED:
                yield entry


def _count_names(rows: list[dict[str, str]]) -> Counter[tuple[str, str]]:
    """How many different places are given each point."""
    places = {(row["lat"], row["lon"], drop_articles(name_key(trim_arabic(row["name_ar"])))) for row in rows}
    return Counter((lat, lon) for lat, lon, _ in places)


def _to_entry(row: dict[str, str], key: str, source: str, trust: int) -> Entry | None:
    names, kind = pick_names(row["name_ar"], row["name_en"]), _pick_kind(row)
    lat, lon = float(row["lat"]), float(row["lon"])
    if kind is None or not names or not (32 < lat < 37.5 and 35.5 < lon < 42.5):
        return None
    count = re.search(r"n=(\d+)", row["source"])
    return Entry(
        id=f"syr:{row['pcode']}" if row["pcode"] else key,
        kind=kind,
        names=names,
        lat=round(lat, 5),
        lon=round(lon, 5),
        source=source,
        trust=trust,
        country="SY",
        pcode=row["pcode"] or None,
        weight=log10(int(count[1])) if count else 0.0,
    )


def _pick_kind(row: dict[str, str]) -> Precision | None:
    first = row["name_ar"].strip().split(" ")[0]
    if noun := load_words("noun").get(first):
        return Precision(noun)
    return Precision.SITE if first in load_words("kept") else _KINDS.get(row["level"])
