"""OCHA's shapes of Syria: which governorate and district hold a point, and the sides of every governorate."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import shapefile
from shapely import Geometry, Point, STRtree, box
from shapely.geometry import shape
from shapely.ops import unary_union

from gazetteer.entry import Entry
from musnad.lexicon.place_keys import name_key
from musnad.model import Precision

APART, STRAIGHT = 0.04, 0.3  # degrees from the largest town at which a side begins; half the width of a straight way
_WAYS = (
    ("n", "Northern", 0, 1), ("s", "Southern", 0, -1), ("e", "Eastern", 1, 0), ("w", "Western", -1, 0),
    ("ne", "Northeastern", 1, 1), ("nw", "Northwestern", -1, 1),
    ("se", "Southeastern", 1, -1), ("sw", "Southwestern", -1, -1),
)  # fmt: skip
_POINTS = frozenset({Precision.TOWN, Precision.QUARTER, Precision.SITE})


class _Shape(NamedTuple):
    """A subdistrict: its outline, governorate, district, and the governorate's P-code."""

    outline: Geometry
    governorate: str
    district: str
    pcode: str


def _load_shapes(seeds: Path) -> list[_Shape]:
    with shapefile.Reader(str(seeds / "cod-syria" / "syr_admin3"), encoding="utf-8") as reader:
        return [
            _Shape(shape(one.shape.__geo_interface__), *(one.record[f] for f in ("ADM1_EN", "ADM2_EN", "ADM1_PCODE")))
            for one in reader.shapeRecords()
        ]


def load_governorates(seeds: Path) -> dict[str, str]:
    """Names of governorates by P-code."""
    return {one.pcode: one.governorate for one in _load_shapes(seeds)}


def place_in_areas(entries: Iterable[Entry], seeds: Path) -> None:
    """Sets the governorate and district of every Syrian town, quarter and site."""
    shapes = _load_shapes(seeds)
    tree = STRtree([one.outline for one in shapes])
    for entry in entries:
        if entry.country == "SY" and entry.lat is not None and entry.kind in _POINTS:
            hits = sorted(tree.query(Point(entry.lon, entry.lat), predicate="intersects"))
            held = shapes[hits[0]] if hits else None
            entry.admin1, entry.admin2 = (held.governorate, held.district) if held else (None, None)


def iter_sides(seeds: Path, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The north, the south-west ... of every governorate: the middle of what lies that way from its largest town."""
    for name, (way, adjective, *_), part in _cut_sides(seeds, entries):
        middle = part.centroid if part.contains(part.centroid) else part.representative_point()
        yield _to_side(name, way, adjective, middle)


def iter_outlines(seeds: Path, entries: Iterable[Entry]) -> Iterator[tuple[str, Geometry]]:
    """The outline of every side of a governorate, by the id of its entry."""
    for name, (way, *_), part in _cut_sides(seeds, entries):
        yield _name_side(name, way), part


def _cut_sides(seeds: Path, entries: Iterable[Entry]) -> Iterator[tuple[str, tuple[str, str, int, int], Geometry]]:
    shapes, seats = _load_shapes(seeds), _find_seats(entries)
    for name in sorted({one.governorate for one in shapes} & set(seats)):
        whole = unary_union([one.outline for one in shapes if one.governorate == name])
        for way in _WAYS:
            part = whole.intersection(_take_side(whole.bounds, seats[name], *way[2:]))
            if not part.is_empty:
                yield name, way, part


def _name_side(name: str, way: str) -> str:
    return f"syr:part:{name_key(name).replace(' ', '-')}:{way}"


def _find_seats(entries: Iterable[Entry]) -> dict[str, Entry]:
    seats: dict[str, Entry] = {}
    for entry in entries:
        if entry.country == "SY" and entry.admin1 and entry.kind is Precision.TOWN:
            seats[entry.admin1] = max(seats.get(entry.admin1, entry), entry, key=lambda one: one.population)
    return seats


def _take_side(bounds: tuple[float, float, float, float], seat: Entry, east: int, north: int) -> Geometry:
    """The box that lies to one side of a town within some bounds: apart from it, and not far off the straight way."""
    left, low, right, high = bounds
    lat, lon = seat.lat or 0.0, seat.lon or 0.0
    if not east:
        left, right = lon - STRAIGHT, lon + STRAIGHT
    if not north:
        low, high = lat - STRAIGHT, lat + STRAIGHT
    return box(
        lon + APART if east > 0 else left,
        lat + APART if north > 0 else low,
        lon - APART if east < 0 else right,
        lat - APART if north < 0 else high,
    )


def _to_side(name: str, way: str, adjective: str, middle: Point) -> Entry:
    return Entry(
        id=_name_side(name, way),
        kind=Precision.DISTRICT,
        names=[f"{adjective} {name} countryside"],
        lat=round(middle.y, 3),
        lon=round(middle.x, 3),
        source="OCHA COD (shape cut by the points of the compass)",
        trust=5,
        country="SY",
        admin1=name,
        loose=[f"part {name_key(name)} {way}"],
    )
