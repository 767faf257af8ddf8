"""Choosing among namesakes: by the kind said, the wider place in the phrase, and the other places of the article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.lexicon.place_store import Entry, look_up_entries
from musnad.model import Place, Precision
from musnad.resolve.places_phrase import Part

CLOSE_KM, FAR_QUARTER_KM, FAR_KM = 60.0, 250.0, 700.0
HOME_SHARE = 0.25  # of the article's places in one country: its small places are believed
SAME_KM = 15.0  # two entries this close are as good as one
WELL_KNOWN = 4.7  # a place of 50,000 people is meant even far from the others
LOOSE_WEIGHT = 1.5  # what a name loses that is spelled with an article too few or too many
MARGIN = 0.35  # a smaller lead than this names no single place
_AREAS = frozenset({Precision.COUNTRY, Precision.PROVINCE, Precision.DISTRICT, Precision.REGION})

Holder = tuple[Place, bool]  # a wider place, and whether the phrase only says that it lies beside


class Surroundings(NamedTuple):
    """What the other places of an article say: how often each country, and points of places named beyond doubt."""

    countries: Mapping[str, float]  # by ISO code
    provinces: Counter[str]
    points: tuple[tuple[str, Place], ...]  # by name


@lru_cache(maxsize=16384)
def find_candidates(name: str) -> tuple[Entry, ...]:
    """The entries that a name can mean, the most likely first; those that lack the name's articles are less likely."""
    exact = look_up_entries(name)
    known = {entry.place.id for entry in exact}
    others = (entry for entry in look_up_entries(drop_articles(name)) if entry.place.id not in known)
    loose = [entry._replace(weight=entry.weight - LOOSE_WEIGHT) for entry in others]
    return tuple(sorted([*exact, *loose], key=lambda entry: -entry.weight))


def take_surroundings(parts: Iterable[Part]) -> Surroundings:
    """The countries, provinces and sure points among the names of an article."""
    countries: defaultdict[str, float] = defaultdict(float)
    provinces: Counter[str] = Counter()
    points = []
    for part in parts:
        found = find_candidates(part.name)
        for country in (here := {entry.place.country for entry in found if entry.place.country}):
            countries[country] += 1 / len(here)
        if found and _stands_out(found):
            points.append((part.name, found[0].place))
            provinces[found[0].place.admin1 or ""] += 1
    return Surroundings(countries, provinces, tuple(points))


def _may_lend_name(place: Place, around: Surroundings) -> bool:
    """Whether a base or a hospital may be called by the place's name: not where the article is about elsewhere."""
    return place.kind is Precision.SITE or _take_share(place, around) > HOME_SHARE


def _iter_holders(part: Part) -> Iterator[tuple[Place, bool]]:
    """What a wider name can mean, and whether it only says what lies beside; a country beside says nothing."""
    beside = part.relation == "beside"
    for entry in find_candidates(part.name)[:3]:
        if not (beside and entry.place.kind is Precision.COUNTRY):
            yield entry.place, beside


def _stands_out(found: Sequence[Entry]) -> bool:
    """Whether the first entry is far more likely than any that lies elsewhere."""
    first = found[0]
    return all(
        first.weight - entry.weight > 1 or take_distance(first.place, entry.place) < CLOSE_KM for entry in found[1:]
    )


def choose(part: Part, wider: Sequence[Part], around: Surroundings) -> tuple[Place | None, str | None]:
    """The place that a name means, or None with the reason."""
    found = find_candidates(part.name)
    if part.kind is Precision.SITE:
        found = tuple(entry for entry in found if _may_lend_name(entry.place, around))
    if not found:
        return None, "no gazetteer row"
    if len(found) == 1 and not wider:
        return _accept(found[0], part.name, around)
    holders = [holder for other in wider for holder in _iter_holders(other)]
    ranked = sorted(((_score(entry, part, holders, around), entry) for entry in found), key=lambda pair: -pair[0])
    best, first = ranked[0]
    if _fit_holders(first.place, holders) < 0 and (len(found) > 1 or first.weight < WELL_KNOWN):
        return None, "no namesake in the wider place"
    if any(best - score < MARGIN and _is_elsewhere(first.place, entry.place) for score, entry in ranked[1:]):
        return None, "several namesakes as likely"
    return (first.place, None) if _fit_holders(first.place, holders) > 0 else _accept(first, part.name, around)


def _is_elsewhere(place: Place, other: Place) -> bool:
    """Whether two namesakes are two places, and not one spot or a town and the area around it."""
    if take_distance(place, other) < SAME_KM:
        return False
    around = place.kind in _AREAS or other.kind in _AREAS
    return not (around and place.country == other.country and place.admin1 == other.admin1)


def _accept(entry: Entry, name: str, around: Surroundings) -> tuple[Place | None, str | None]:
    """The entry's place unless it is a little-known one far from everything else in the article."""
    others = _take_others(name, around)
    quarter = entry.place.kind is Precision.QUARTER
    if not quarter and _take_share(entry.place, around) > HOME_SHARE:
        return entry.place, None
    if entry.weight < WELL_KNOWN and others and _nearest(entry.place, others) > (FAR_QUARTER_KM if quarter else FAR_KM):
        return None, "only namesakes far away"
    return entry.place, None


def _score(entry: Entry, part: Part, holders: Sequence[Holder], around: Surroundings) -> float:
    return (
        entry.weight
        + _fit_kind(entry.place, part)
        + _fit_holders(entry.place, holders)
        + _fit_surroundings(entry.place, part.name, around)
    )


def _fit_kind(place: Place, part: Part) -> float:
    if part.kind is None or part.countryside:
        return 1.0 if place.kind in {Precision.TOWN, Precision.COUNTRY} else 0.0
    if place.kind is part.kind:
        return 3.0
    return 0.5 if (place.kind in _AREAS) == (part.kind in _AREAS) else -0.5


def _fit_holders(place: Place, holders: Sequence[Holder]) -> float:
    if not holders:
        return 0.0
    return max(_fit_holder(place, holder, beside=beside) for holder, beside in holders)


def _fit_holder(place: Place, holder: Place, *, beside: bool) -> float:
    if place.kind is Precision.COUNTRY:
        return 0.0
    if holder.kind in {Precision.COUNTRY, Precision.REGION}:
        return 0.0 if holder.country is None else 4.0 if place.country == holder.country else -4.0
    if place.country == holder.country and place.admin1 and place.admin1 in {holder.admin1, holder.name}:
        return 4.0
    distance, reach = take_distance(place, holder), (FAR_KM if beside else 3 * CLOSE_KM)
    return 4.0 if distance < CLOSE_KM else -3.0 if distance > reach else 0.0


def _fit_surroundings(place: Place, name: str, around: Surroundings) -> float:
    others = _take_others(name, around)
    distance = _nearest(place, others) if others else FAR_KM
    near = 1.5 if distance < CLOSE_KM else 0.7 if distance < 3 * CLOSE_KM else 0.0
    return 4.0 * _take_share(place, around) + near + (0.5 if place.admin1 and around.provinces[place.admin1] else 0.0)


def _take_others(name: str, around: Surroundings) -> list[Place]:
    """The sure points of the article that other names gave."""
    return [place for other, place in around.points if other != name]


def _take_share(place: Place, around: Surroundings) -> float:
    """The share of the article's places that lie in the place's country."""
    return around.countries.get(place.country or "", 0.0) / (sum(around.countries.values()) or 1)


def _nearest(place: Place, others: Iterable[Place]) -> float:
    return min(take_distance(place, other) for other in others)


@lru_cache(maxsize=65536)
def _measure(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    north, east = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    return 12742 * asin(sqrt(sin(north) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east) ** 2))


def take_distance(one: Place, other: Place) -> float:
    """Kilometres between two places; those without a point are as far as can be."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    return _measure(one.lat, one.lon, other.lat, other.lon)


def find_side(place: Place, part: Part) -> Place | None:
    """The side of a country, or of a governorate, that a phrase such as "the north-west of Syria" means."""
    if place.kind is Precision.COUNTRY:
        name = f"part {place.country} {part.direction}".lower()
    elif place.kind is Precision.PROVINCE or (part.kind is not Precision.TOWN and _heads_province(place, part)):
        name = f"part {name_key(place.admin1 or '')} {part.direction}"
    else:
        return None
    return next((entry.place for entry in look_up_entries(name)), None)


def _heads_province(place: Place, part: Part) -> bool:
    return place.kind is Precision.TOWN and any(
        entry.place.kind is Precision.PROVINCE and entry.place.country == place.country
        for entry in find_candidates(part.name)
    )
