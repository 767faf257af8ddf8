"""Cuts the countries of Natural Earth (npm world-atlas, countries-50m.json) down to what the report's map draws.

    python -m musnad.export.report.map.make_outlines countries-50m.json > outlines.json

Arcs around the eastern Mediterranean keep their detail; the rest of the world is there for orientation only.
"""

import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

Point = tuple[float, float]

_DETAILED = (10.0, 8.0, 64.0, 46.0)  # west, south, east, north
_FINE, _COARSE = 0.01, 0.35  # degrees a simplified line may be off
_SMALLEST = 0.6  # square degrees of a ring outside the detailed part
_SCALE = 100  # hundredths of a degree


def _decode_arc(arc: Sequence[Sequence[int]], transform: dict[str, list[float]]) -> list[Point]:
    x = y = 0
    points: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        scale, shift = transform["scale"], transform["translate"]
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def _detailed(points: Iterable[Point]) -> bool:
    west, south, east, north = _DETAILED
    return any(west < x < east and south < y < north for x, y in points)


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    if not length:
        return math.dist(point, start)
    return abs(dx * (point[1] - start[1]) - dy * (point[0] - start[0])) / length


def _simplify(points: list[Point], tolerance: float) -> list[Point]:
    """The line without the points nearer than `tolerance` to it (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    offsets = [_distance(point, points[0], points[-1]) for point in points[1:-1]]
    farthest = max(range(len(offsets)), key=offsets.__getitem__) + 1
    if offsets[farthest - 1] <= tolerance:
        return [points[0], points[-1]]
    return _simplify(points[: farthest + 1], tolerance)[:-1] + _simplify(points[farthest:], tolerance)


def _area(ring: Sequence[Point]) -> float:
    following = [*ring[1:], ring[0]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, following, strict=True))) / 2


def _iter_rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        yield polygon[0]


def _join(ring: Iterable[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """The points of a ring; a negative number is an arc drawn backwards."""
    return [point for index in ring for point in (arcs[index] if index >= 0 else arcs[~index][::-1])]


def _shorten(arc: list[Point]) -> list[Point]:
    return _simplify(arc, _FINE if _detailed(arc) else _COARSE)


def _encode(points: Iterable[Point]) -> list[int]:
    """The points as one flat list of steps in hundredths of a degree."""
    steps: list[int] = []
    x = y = 0
    for lon, lat in points:
        nx, ny = round(lon * _SCALE), round(lat * _SCALE)
        if not steps or (nx, ny) != (x, y):
            steps += [nx - x, ny - y]
        x, y = nx, ny
    return steps


def cut_outlines(topology: dict[str, Any]) -> list[dict[str, Any]]:
    """The countries, each with its ISO 3166 number and its outer rings as steps in hundredths of a degree."""
    full = [_decode_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    short = [_shorten(arc) for arc in full]
    countries = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        kept = [
            _encode(_join(ring, short))
            for ring in _iter_rings(geometry)
            if _detailed(points := _join(ring, full)) or _area(points) > _SMALLEST
        ]
        if kept:
            countries.append({"id": geometry.get("id"), "rings": kept})
    return countries


if __name__ == "__main__":
    source = Path(sys.argv[1]).read_text("utf-8")
    json.dump(cut_outlines(json.loads(source)), sys.stdout, separators=(",", ":"))
    sys.stdout.write("\n")
