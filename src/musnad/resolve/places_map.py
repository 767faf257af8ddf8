"""Ways and directions between places."""

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from musnad.model import Place

KM_PER_DEGREE = 111.2
_WAYS = {"n": (0, 1), "s": (0, -1), "e": (1, 0), "w": (-1, 0)}  # east, north


@lru_cache(maxsize=65536)
def _measure(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    north, east = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    return 12742 * asin(sqrt(sin(north) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east) ** 2))


def take_distance(one: Place, other: Place) -> float:
    """Kilometres between two places; those without a point are as far as can be."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    return _measure(one.lat, one.lon, other.lat, other.lon)


def _point_way(direction: str) -> tuple[float, float]:
    """The unit vector, east and north, of a direction such as "nw"."""
    east = sum(_WAYS[letter][0] for letter in direction)
    north = sum(_WAYS[letter][1] for letter in direction)
    length = sqrt(east * east + north * north) or 1.0
    return east / length, north / length


def lies_towards(place: Place, origin: Place, direction: str) -> float:
    """How well a place lies in a direction from another: 1 straight on, -1 the opposite way, 0 where unknown."""
    if place.lat is None or place.lon is None or origin.lat is None or origin.lon is None:
        return 0.0
    east = (place.lon - origin.lon) * cos(radians(origin.lat))
    north, length = place.lat - origin.lat, sqrt(east**2 + (place.lat - origin.lat) ** 2)
    to_east, to_north = _point_way(direction)
    return (east * to_east + north * to_north) / length if length else 0.0


def move(lat: float, lon: float, direction: str, km: float) -> tuple[float, float]:
    """The point so many kilometres from another in a direction."""
    east, north = _point_way(direction)
    return (
        round(lat + north * km / KM_PER_DEGREE, 5),
        round(lon + east * km / (KM_PER_DEGREE * cos(radians(lat))), 5),
    )
