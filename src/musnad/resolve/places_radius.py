"""How far what a report means may lie from the point given, in kilometres."""

from musnad.lexicon.place_extents import find_extent
from musnad.model import Place, Precision

_KM = {
    Precision.SITE: 1.0,
    Precision.QUARTER: 1.5,
    Precision.TOWN: 3.0,
    Precision.NEAR: 6.0,
    Precision.DISTRICT: 25.0,
    Precision.PROVINCE: 75.0,
    Precision.REGION: 75.0,
    Precision.COUNTRY: 400.0,
}
SEAT_KM = 20.0  # a bare name that a province shares with its seat may mean either


def take_radius(place: Place, precision: Precision) -> float:
    """The radius of a place named at a precision: its own extent where the survey tells it."""
    own = find_extent(place.id).km if precision is place.kind else None
    return own if own is not None else _KM[precision]
