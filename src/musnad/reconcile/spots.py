"""Named places as points with a radius, and how far apart they lie."""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import cos, hypot, radians
from typing import NamedTuple

from musnad.model import Claim, Location, Precision, Role

RADIUS_KM = {
    Precision.SITE: 1.0,
    Precision.QUARTER: 1.5,
    Precision.TOWN: 3.0,
    Precision.NEAR: 8.0,
    Precision.DISTRICT: 25.0,
    Precision.PROVINCE: 75.0,
    Precision.REGION: 75.0,
    Precision.COUNTRY: 400.0,
}
FINE_KM = RADIUS_KM[Precision.NEAR]
CITY_KM = 12.0  # a quarter may lie so far from the point of its city
PROVINCE_KM = 150.0  # and a village from the capital of its province
_KM_PER_DEGREE = 111.2
_ARTICLE = re.compile(r"^a[a-z]-")
_SOFT = re.compile(r"[aeiouy]|[^a-z]")
_PARTS = frozenset({Precision.SITE, Precision.QUARTER})


class Spot(NamedTuple):
    """A named place with a point, and how far from the point what is meant may lie."""

    id: str
    name: str
    lat: float
    lon: float
    km: float
    precision: Precision
    admin1: str | None
    loose: bool = False  # its province has its name, and is often meant by it

    @property
    def fine(self) -> bool:
        """Whether a single town or less is meant."""
        return self.km <= FINE_KM


def take_spots(claim: Claim) -> tuple[Spot, ...]:
    """The places of a claim that have a point."""
    if claim.resolved is None:
        return ()
    wanted = {span for role in (Role.PLACE, Role.DESTINATION, Role.ORIGIN) for span in claim.roles.get(role, ())}
    found = (_to_spot(place) for place in claim.resolved.places if place.span in wanted)
    return tuple(spot for spot in found if spot is not None)


def _to_spot(place: Location) -> Spot | None:
    if place.lat is None or place.lon is None or place.precision is None:
        return None
    name = place.name or ""
    km = RADIUS_KM[place.precision]
    loose = place.precision is Precision.TOWN and _reduce(name) == _reduce(place.admin1 or "")
    return Spot(place.id or name, name, place.lat, place.lon, km, place.precision, place.admin1, loose)


@lru_cache(maxsize=4096)
def _reduce(name: str) -> str:
    """The consonants of a name in Latin letters, without its article: spellings differ in the rest."""
    return _SOFT.sub("", _ARTICLE.sub("", name.lower()))


def take_distance(one: Spot, other: Spot) -> float:
    """Kilometres between two spots; near enough on the scale of a province."""
    width = cos(radians((one.lat + other.lat) / 2))
    return _KM_PER_DEGREE * hypot(one.lat - other.lat, (one.lon - other.lon) * width)


def take_beyond(one: Spot, other: Spot) -> float:
    """Kilometres between two spots beyond the radii of both; 0 where they may be one."""
    return max(0.0, take_distance(one, other) - max(one.km + other.km, _reach(one, other)))


def _reach(one: Spot, other: Spot) -> float:
    """How far apart the points may lie where one place may be a part of the other."""
    if (one.loose or other.loose) and one.admin1 == other.admin1:
        return PROVINCE_KM
    return CITY_KM if (one.precision in _PARTS) != (other.precision in _PARTS) else 0.0


def take_gap(one: Iterable[Spot], other: Iterable[Spot]) -> float | None:
    """The least of these kilometres over all pairs of spots; None without spots."""
    others = tuple(other)
    return min((take_beyond(a, b) for a in one for b in others), default=None)
