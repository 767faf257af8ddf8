"""Named places as points with a radius, and how far apart they lie."""

from collections.abc import Iterable
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
_KM_PER_DEGREE = 111.2


class Spot(NamedTuple):
    """A named place with a point, and how far from the point what is meant may lie."""

    id: str
    name: str
    lat: float
    lon: float
    km: float
    precision: Precision
    admin1: str | None

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
    return Spot(place.id or name, name, place.lat, place.lon, RADIUS_KM[place.precision], place.precision, place.admin1)


def take_distance(one: Spot, other: Spot) -> float:
    """Kilometres between two spots; near enough on the scale of a province."""
    width = cos(radians((one.lat + other.lat) / 2))
    return _KM_PER_DEGREE * hypot(one.lat - other.lat, (one.lon - other.lon) * width)


def take_gap(one: Iterable[Spot], other: Iterable[Spot]) -> float | None:
    """Kilometres between the nearest two spots beyond both radii, 0 where they may meet; None without spots."""
    others = tuple(other)
    gaps = (max(0.0, take_distance(a, b) - a.km - b.km) for a in one for b in others)
    return min(gaps, default=None)
