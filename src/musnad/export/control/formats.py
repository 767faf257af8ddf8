"""Spells of control as GeoJSON, JSON Lines and CSV."""

import csv
import json
from collections.abc import Callable, Iterable
from typing import Any, TextIO

from musnad.export.control.rows import to_row
from musnad.export.csv import BOM, harmless
from musnad.model import Spell

Format = Callable[[Iterable[Spell], TextIO], None]
_PLAIN = ("place", "place_ar", "place_id", "lat", "lon", "precision", "country", "admin1", "state", "first", "last")
COLUMNS = (*_PLAIN, "holders", "holder_ids", "sources", "besieged_by", "articles", "claims", "words")


def write_jsonl(spells: Iterable[Spell], out: TextIO) -> None:
    """A spell a line."""
    out.writelines(_encode(to_row(spell)) + "\n" for spell in spells)


def write_geojson(spells: Iterable[Spell], out: TextIO) -> None:
    """A feature a spell; what has no point has no geometry."""
    features = [_to_feature(to_row(spell)) for spell in spells]
    out.write(_encode({"type": "FeatureCollection", "features": features}) + "\n")


def write_csv(spells: Iterable[Spell], out: TextIO) -> None:
    """A spell a row, what is several joined by " | "."""
    out.write(BOM)
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for spell in spells:
        writer.writerow([harmless(value) for value in _flatten(to_row(spell))])


FORMATS: dict[str, Format] = {"geojson": write_geojson, "jsonl": write_jsonl, "csv": write_csv}


def _encode(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _to_feature(row: dict[str, Any]) -> dict[str, Any]:
    lat, lon = row.pop("lat"), row.pop("lon")
    point = {"type": "Point", "coordinates": [lon, lat]} if lat is not None else None
    return {"type": "Feature", "geometry": point, "properties": row}


def _flatten(row: dict[str, Any]) -> list[str | float | None]:
    holders, besieged = row["holders"], row["besieged_by"]
    said = [word for holder in holders for word in holder["said"]] + row["because"] + besieged
    lists = (
        [holder["name"] for holder in holders],
        [holder["id"] for holder in holders],
        [source for holder in holders for source in holder["sources"]],
        [party for word in besieged for party in word["parties"]],
        [word["article"] for word in said],
        [word["claim"] for word in said],
        [word["words"] for word in said],
    )
    return [*(row[key] for key in _PLAIN), *(" | ".join(dict.fromkeys(some)) for some in lists)]
