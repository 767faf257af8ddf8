"""Places of Syria that monitors named: OCHA's neighbourhoods, Airwars, Syrian Archive and UCDP, from the CSV seeds."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from math import log10
from pathlib import Path

from gazetteer.entry import Entry, is_arabic
from gazetteer.sounds import sound_alike
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
_MARKS = re.compile(r"[\d،,():/؟?]")
_LATIN_NOUN = re.compile(
    r"\s+(?:town|city|village|village/town|suburb|neighbou?rhood|area|nahiyah|mantiqah|camp)$",
    re.IGNORECASE,
)
_LATIN_LOOSE = re.compile(
    r"\d|\b(?:road|between|near|countryside|governorate|of|and|front|region|border|district|northern|southern|eastern|western|central)\b",
    re.IGNORECASE,
)


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
    places = {(row["lat"], row["lon"], drop_articles(name_key(_trim_arabic(row["name_ar"])))) for row in rows}
    return Counter((lat, lon) for lat, lon, _ in places)


def _to_entry(row: dict[str, str], key: str, source: str, trust: int) -> Entry | None:
    names, kind = _pick_names(row), _pick_kind(row)
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


def _pick_names(row: dict[str, str]) -> list[str]:
    """The Latin and the Arabic name, where each is a name and both are of one place."""
    arabic, latin = _trim_arabic(row["name_ar"]), _trim_latin(row["name_en"])
    if arabic and latin and not sound_alike(arabic, latin):
        return []
    first, *others = (part.strip() for part in latin.split("/"))
    spellings = [part for part in others if sound_alike(arabic or first, part)]
    return [name for name in (first, *spellings, arabic) if len(name) > 2]


def _trim_arabic(name: str) -> str:
    words = name.replace("_", " ").replace("#", "").split()
    if len(words) > 1 and words[0] in load_words("noun"):
        words = words[1:]
    described = not words or words[0] in load_words("loose") or set(words) & load_words("inner").keys()
    trimmed = " ".join(words)
    return "" if described or len(words) > 4 or _MARKS.search(trimmed) or not is_arabic(trimmed) else trimmed


def _trim_latin(name: str) -> str:
    trimmed = _LATIN_NOUN.sub("", " ".join(name.split(",", maxsplit=1)[0].split()))
    trimmed = trimmed.title() if trimmed.isupper() else trimmed
    return trimmed if 3 <= len(trimmed) <= 30 and not _LATIN_LOOSE.search(trimmed) else ""
