"""How far the areas of the survey reach, and which subdistrict holds each place: what the points alone do not tell.

`python -m gazetteer.extents --seeds SHARED/corpus/places` writes the table anew, after the gazetteer itself.
"""

import argparse
from collections.abc import Iterable, Iterator
from math import hypot
from pathlib import Path
from typing import NamedTuple

import shapefile
from shapely import Geometry, Point, STRtree, points
from shapely.geometry import shape

from gazetteer.build import gather
from gazetteer.entry import Entry
from gazetteer.shapes import iter_outlines
from musnad.model import Precision

TARGET = Path(__file__).parents[1] / "src/musnad/lexicon/place_extents.csv"
LAYERS = ("syr_admin1", "syr_admin2", "syr_admin3", "city_neighbourhoods")
GRID, SHARE = 40, 0.9  # points a side; the share of an area that lies within its radius
KM_NORTH, KM_EAST = 111.2, 91.0  # of a degree, at 35 degrees north
HEAD = """\
# A row is a place of Syria by its id in the gazetteer: `km`, for an area, the kilometres around its point within which
# nine tenths of it lie; `inside`, for a place with a point, the P-code of the subdistrict that holds it, which begins
# with the codes of its district and governorate. Chosen: the areas and quarters of OCHA's survey, the sides of the
# governorates as the gazetteer cuts them, and every Syrian place inside them.
# Made by `python -m gazetteer.extents`. Data: OCHA (CC BY-IGO). Licence: Apache-2.0.
id,km,inside
"""
_POINTS = frozenset({Precision.TOWN, Precision.QUARTER, Precision.SITE})


class _Area(NamedTuple):
    """An area of the survey and its P-code."""

    code: str
    outline: Geometry


def _load_areas(seeds: Path, layer: str) -> list[_Area]:
    with shapefile.Reader(str(seeds / "cod-syria" / layer), encoding="utf-8") as reader:
        return [_Area(one.record["PCODE"], shape(one.shape.__geo_interface__)) for one in reader.shapeRecords()]


def take_reach(outline: Geometry, lat: float, lon: float) -> float:
    """The kilometres around a point within which nine tenths of an area lie."""
    left, low, right, high = outline.bounds
    grid = [
        (left + (right - left) * (i + 0.5) / GRID, low + (high - low) * (j + 0.5) / GRID)
        for i in range(GRID)
        for j in range(GRID)
    ]
    inside = [pair for pair, point in zip(grid, points(grid), strict=True) if outline.contains(point)]
    ways = sorted(hypot((x - lon) * KM_EAST, (y - lat) * KM_NORTH) for x, y in inside)
    return ways[int(len(ways) * SHARE)] if ways else 0.0


def iter_rows(seeds: Path) -> Iterator[str]:
    """The rows of the table in order of id."""
    entries = [entry for entry in gather(seeds) if entry.country == "SY" and entry.lat is not None]
    outlines = {f"syr:{area.code}": area.outline for layer in LAYERS for area in _load_areas(seeds, layer)}
    outlines |= dict(iter_outlines(seeds, entries))
    holders = _find_holders(entries, _load_areas(seeds, "syr_admin3"))
    for entry in entries:
        reach = take_reach(outlines[entry.id], entry.lat or 0.0, entry.lon or 0.0) if entry.id in outlines else None
        holder = holders.get(entry.id, "")
        if reach or holder:
            yield f"{entry.id},{max(1, round(reach)) if reach else ''},{holder}"


def _find_holders(entries: Iterable[Entry], areas: list[_Area]) -> dict[str, str]:
    """The subdistrict of every town, quarter and site."""
    tree, held = STRtree([area.outline for area in areas]), {}
    for entry in entries:
        if entry.kind in _POINTS:
            hits = sorted(tree.query(Point(entry.lon, entry.lat), predicate="intersects"))
            if hits:
                held[entry.id] = areas[hits[0]].code
    return held


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, required=True)
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    args = parser.parse_args()
    args.output.write_text(HEAD + "".join(f"{row}\n" for row in iter_rows(args.seeds)), encoding="utf-8")


if __name__ == "__main__":
    main()
