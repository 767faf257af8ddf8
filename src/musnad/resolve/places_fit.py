"""How well an entry of the gazetteer fits a name: its kind, the wider place in the phrase, the rest of the article."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from musnad.lexicon.place_extents import find_extent, is_inside
from musnad.lexicon.place_store import Entry
from musnad.model import Place, Precision
from musnad.resolve.places_map import lies_towards, take_distance
from musnad.resolve.places_phrase import Part

CLOSE_KM, FAR_KM = 60.0, 700.0
SMALL = frozenset({Precision.SITE, Precision.QUARTER, Precision.TOWN})
AREAS = frozenset({Precision.COUNTRY, Precision.PROVINCE, Precision.DISTRICT, Precision.REGION})
_AROUND_KM = 25.0  # what belongs to the countryside of a town


class Surroundings(NamedTuple):
    """What the other places of an article say: how often each country, and points of places named beyond doubt."""

    countries: Mapping[str, float]  # by ISO code
    provinces: Counter[str]
    points: tuple[tuple[str, Place], ...]  # by name


class Holder(NamedTuple):
    """A wider place, whether the phrase only says that it lies beside, the side of it meant, and whether its name is
    its province's too."""

    place: Place
    beside: bool
    direction: str
    seat: bool


def score(entry: Entry, part: Part, holders: Sequence[Holder], around: Surroundings) -> float:
    """How likely the part's name means the entry."""
    place = entry.place
    return entry.weight + _fit_kind(place, part) + fit_holders(place, holders) + _fit_surroundings(place, part, around)


def _fit_kind(place: Place, part: Part) -> float:
    if part.kind is None or part.countryside:
        return 1.0 if place.kind in {Precision.TOWN, Precision.COUNTRY} else 0.0
    if place.kind is part.kind:
        return 3.0
    return 0.5 if (place.kind in AREAS) == (part.kind in AREAS) else -0.5


def fit_holders(place: Place, holders: Sequence[Holder]) -> float:
    """How well a place lies in, or beside, the wider place: from 4.5 to -4, 0 without one."""
    return max((_fit_holder(place, holder) for holder in holders), default=0.0)


def _fit_holder(place: Place, holder: Holder) -> float:
    wide = holder.place
    if place.kind is Precision.COUNTRY:
        return 0.0
    if wide.kind in {Precision.COUNTRY, Precision.REGION}:
        return 0.0 if wide.country is None else 4.0 if place.country == wide.country else -4.0
    distance = take_distance(place, wide)
    if place.country != wide.country:
        return 1.0 if holder.beside and distance < CLOSE_KM else -4.0
    towards = lies_towards(place, wide, holder.direction) / 2 if holder.direction and holder.seat else 0.0
    return _fit_area(place, holder, distance) + towards


def _fit_area(place: Place, holder: Holder, distance: float) -> float:
    wide = holder.place
    if inside := is_inside(place, wide):
        return 4.0
    same = bool(place.admin1) and place.admin1 in {wide.admin1, wide.name}
    if same and (holder.seat or wide.kind is Precision.PROVINCE):
        return 4.0
    reach = FAR_KM if holder.beside else 3 * CLOSE_KM
    near = max(find_extent(wide.id).km or 0.0, _AROUND_KM) * (2 if inside is False else 1)
    graded = 4.0 if distance < near else 3.0 if distance < CLOSE_KM else -3.0 if distance > reach else 0.0
    return max(graded, 2.0) if same else graded


def _fit_surroundings(place: Place, part: Part, around: Surroundings) -> float:
    others = take_others(part.name, around)
    distance = find_nearest(place, others) if others else FAR_KM
    near = 1.5 if distance < CLOSE_KM else 0.7 if distance < 3 * CLOSE_KM else 0.0
    return 4.0 * take_share(place, around) + near + (0.5 if place.admin1 and around.provinces[place.admin1] else 0.0)


def take_others(name: str, around: Surroundings) -> list[Place]:
    """The sure points of the article that other names gave."""
    return [place for other, place in around.points if other != name]


def take_share(place: Place, around: Surroundings) -> float:
    """The share of the article's places that lie in the place's country."""
    return around.countries.get(place.country or "", 0.0) / (sum(around.countries.values()) or 1)


def find_nearest(place: Place, others: Iterable[Place]) -> float:
    """Kilometres to the nearest of other places."""
    return min(take_distance(place, other) for other in others)
