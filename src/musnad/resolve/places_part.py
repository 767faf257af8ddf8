"""One name of a place phrase with the names that narrow it down: the location it gives, with its precision."""

from collections.abc import Sequence

from msgspec.structs import replace

from musnad.model import Location, Place, Precision, Span
from musnad.resolve.places_choice import choose, find_side, heads_province
from musnad.resolve.places_fit import SMALL, Surroundings
from musnad.resolve.places_map import move, take_distance
from musnad.resolve.places_phrase import Part
from musnad.resolve.places_radius import SEAT_KM, take_radius

BETWEEN_KM = 60.0  # farther apart, "between" names a stretch and no point
SIDE_KM, SIDE_RADIUS_KM = 10.0, 15.0  # how far the western countryside of a town lies from it, and reaches

Resolved = tuple[Location, Place | None]  # with the entry that the words name for sure, and not only its surroundings


def resolve_part(span: Span, part: Part, wider: Sequence[Part], around: Surroundings) -> Resolved:
    """The location of a name: of its own entry, else of the narrowest wider place known, with the reason."""
    place, reason = choose(part, wider, around)
    if place is not None:
        side = find_side(place, part) if part.direction else None
        if side:
            return locate(span, side, side.kind), side
        return _locate_part(span, place, part), None if part.countryside else place
    for number, holder in enumerate(wider):
        held, _ = choose(holder, wider[number + 1 :], around)
        if held is not None and not (holder.relation == "beside" and held.kind is Precision.COUNTRY):
            precision = _widen(_judge_precision(held, holder), part, holder)
            return locate(span, held, precision, reason=f"{reason}: {part.name}"), None
    return Location(span=span, reason=reason), None


def _locate_part(span: Span, place: Place, part: Part) -> Location:
    small = place.kind in SMALL and place.lat is not None and place.lon is not None
    if small and part.km and part.direction:
        return locate(span, _shift(place, part.direction, part.km), Precision.NEAR, km=max(2.0, part.km / 3))
    if small and part.km:
        return locate(span, place, Precision.NEAR, km=part.km + 1)
    if place.kind is Precision.TOWN and part.countryside and part.direction:
        return locate(span, _shift(place, part.direction, SIDE_KM), Precision.DISTRICT, km=SIDE_RADIUS_KM)
    return locate(span, place, _judge_precision(place, part), km=SEAT_KM if may_be_province(place, part) else None)


def _shift(place: Place, direction: str, km: float) -> Place:
    """The place with its point moved."""
    lat, lon = move(place.lat or 0.0, place.lon or 0.0, direction, km)
    return replace(place, lat=lat, lon=lon)


def may_be_province(place: Place, part: Part) -> bool:
    """Whether a bare name may as well mean the province that the town heads."""
    bare = part.kind is None and not part.near and part.relation in {"first", "and"}
    return bare and heads_province(place, part.name)


def _widen(precision: Precision, part: Part, holder: Part) -> Precision:
    """The precision of a place known only to lie in, or beside, the place of a given precision."""
    if part.kind in {Precision.SITE, Precision.QUARTER} and holder.relation == "within":
        return precision
    if holder.relation == "beside":
        return Precision.NEAR if precision in SMALL else precision
    return Precision.DISTRICT if precision in SMALL else precision


def _judge_precision(place: Place, part: Part) -> Precision:
    if part.countryside and place.kind is Precision.TOWN:
        return Precision.DISTRICT
    if (part.near and place.kind in SMALL) or (part.kind is Precision.SITE and place.kind is Precision.TOWN):
        return Precision.NEAR
    if (part.near or part.direction) and place.kind is Precision.COUNTRY:
        return Precision.REGION
    return place.kind


def resolve_between(span: Span, parts: Sequence[Part], around: Surroundings) -> Location:
    """The middle of two places that lie close enough for one point."""
    ends = [place for part in parts if (place := choose(part, (), around)[0]) and place.kind in SMALL][:2]
    if len(ends) < 2:
        return Location(span=span, reason="names no single place")
    one, other = ends
    middle = _find_middle(one, other)
    if middle is None:
        return Location(span=span, reason="names a stretch, not a point")
    return Location(
        span=span,
        name=f"{one.name} – {other.name}",
        lat=middle[0],
        lon=middle[1],
        country=one.country if one.country == other.country else None,
        admin1=one.admin1 if one.admin1 == other.admin1 else None,
        precision=Precision.NEAR,
        radius_km=round(max(3.0, take_distance(one, other) / 2), 1),
    )


def _find_middle(one: Place, other: Place) -> tuple[float, float] | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    if take_distance(one, other) > BETWEEN_KM:
        return None
    return round((one.lat + other.lat) / 2, 5), round((one.lon + other.lon) / 2, 5)


def locate(
    span: Span, place: Place, precision: Precision, *, reason: str | None = None, km: float | None = None
) -> Location:
    """The location of an entry named at a precision; `km` is its radius where the words tell one."""
    part_of_country = place.kind is Precision.COUNTRY and precision is Precision.REGION
    if place.lat is None and reason is None:
        reason = "no point known"
    return Location(
        span=span,
        id=place.id,
        name=place.name,
        name_ar=place.name_ar,
        lat=None if part_of_country else place.lat,
        lon=None if part_of_country else place.lon,
        country=place.country,
        admin1=place.admin1,
        pcode=place.pcode,
        precision=precision,
        radius_km=None if part_of_country or place.lat is None else km or take_radius(place, precision),
        reason="names a part of a country" if part_of_country else reason,
    )
