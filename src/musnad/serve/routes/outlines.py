"""What maps are drawn on: countries and cities, as GeoJSON, and never from elsewhere."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Any, Final

import msgspec
from litestar import Response, get

from musnad.export.page import iter_part_rows, read_part
from musnad.model import UserRole

_SCALE: Final = 100  # parts of a degree
_CACHED: Final = {"Cache-Control": "private, max-age=31536000, immutable"}  # pages ask with their version


@get("/outlines", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_outlines() -> Response[bytes]:
    """The countries of the world: polygons with the number of ISO 3166; those near by with the code and a place for the
    name."""
    return _answer(_make_outlines())


@get("/cities", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_cities() -> Response[bytes]:
    """Cities for orientation: points with their names, of rank 1 to 3."""
    return _answer(_make_cities())


def _answer(content: bytes) -> Response[bytes]:
    return Response(content, media_type="application/geo+json", headers=_CACHED)


@cache
def _make_outlines() -> bytes:
    labels = {row["number"]: row for row in iter_part_rows("report/map/countries.csv")}
    return _collect(_iter_countries(labels))


def _iter_countries(labels: dict[str, dict[str, str]]) -> Iterator[dict[str, Any]]:
    for country in json.loads(read_part("report/map/outlines.json")):
        label = labels.get(country["id"])
        properties: dict[str, Any] = {"number": country["id"]}
        if label:
            properties |= {"code": label["code"], "label": [float(label["lon"]), float(label["lat"])]}
        polygons = [[_decode(ring)] for ring in country["rings"]]
        yield _make_feature({"type": "MultiPolygon", "coordinates": polygons}, properties)


def _decode(steps: Sequence[int]) -> list[tuple[float, float]]:
    """The points of a ring that is written as steps in hundredths of a degree; closed."""
    xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
    ring = [(x / _SCALE, y / _SCALE) for x, y in zip(xs, ys, strict=True)]
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


@cache
def _make_cities() -> bytes:
    return _collect(
        _make_feature(
            {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]},
            {"rank": int(row["rank"]), "name": row["name"], "name_ar": row["form"]},
        )
        for row in iter_part_rows("report/map/cities.csv")
    )


def _make_feature(geometry: dict[str, Any], properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _collect(features: Iterator[dict[str, Any]]) -> bytes:
    return msgspec.json.encode({"type": "FeatureCollection", "features": list(features)})


ROUTES: Final = (show_outlines, show_cities)
