"""Syria's governorates, districts and subdistricts with OCHA's P-codes, from open-syria's tables."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gazetteer.entry import Entry
from gazetteer.shapes import load_governorates
from gazetteer.tables import load_words
from musnad.model import Precision

_LEVELS = (
    ("governorates", Precision.PROVINCE),
    ("districts", Precision.DISTRICT),
    ("subdistricts", Precision.DISTRICT),
)
_LATIN_OFFICE = re.compile(
    r"^(?:Nāḩiyat|Nahiyat|Minţaqat|Mintaqat|Muḩāfaz̧at) (?:Markaz )?| (?:Governorate|District|Subdistrict)$"
)


def iter_offices(seeds: Path) -> Iterator[Entry]:
    """The three levels, each with its aliases."""
    parents: dict[str, str] = {}
    governorates = load_governorates(seeds)
    for level, kind in _LEVELS:
        path = seeds / "gazetteer" / f"open-syria-{level}.json"
        for row in json.loads(path.read_text(encoding="utf-8")):
            parents[row["id"]] = row["name"]["en"]
            yield _to_entry(row, kind, governorates, parents)


def _to_entry(row: dict[str, Any], kind: Precision, governorates: dict[str, str], parents: dict[str, str]) -> Entry:
    point, pcode = row["centroid"], row.get("externalIds", {}).get("ochaPcode")
    return Entry(
        id=f"syr:{pcode or row['id']}",
        kind=kind,
        names=_pick_names(row),
        lat=round(point["latitude"], 5),
        lon=round(point["longitude"], 5),
        source="open-syria (OCHA, geoBoundaries, GeoNames)",
        trust=8,
        country="SY",
        admin1=governorates.get((pcode or "")[:4]),
        admin2=parents.get(row.get("districtId", "")),
        pcode=pcode,
    )


def _pick_names(row: dict[str, Any]) -> list[str]:
    aliases = [alias["value"] for alias in row["aliases"] if alias["language"] in {"ar", "en"}]
    names = (_strip_office(name) for name in (row["name"]["en"], row["name"]["ar"], *aliases))
    return [name for name in dict.fromkeys(names) if name and not name.islower()]


def _strip_office(name: str) -> str:
    for _ in range(2):
        first, _, rest = name.partition(" ")
        name = rest if rest and (first in load_words("office") or first in load_words("noun")) else name
    return _LATIN_OFFICE.sub("", name)
