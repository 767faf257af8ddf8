"""Choosing among namesakes: by the kind said, the wider place in the phrase, and the other places of the article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.lexicon.place_store import Entry, look_up_entries
from musnad.model import Place, Precision
from musnad.resolve.places_fit import (
    AREAS,
    CLOSE_KM,
    FAR_KM,
    Holder,
    Surroundings,
    find_nearest,
    fit_holders,
    score,
    take_others,
    take_share,
)
from musnad.resolve.places_map import take_distance
from musnad.resolve.places_phrase import Part

FAR_QUARTER_KM = 250.0
HOME_SHARE = 0.25  # of the article's places in one country: its small places are believed
SAME_KM = 15.0  # two entries this close are as good as one
WELL_KNOWN = 4.7  # a place of 50,000 people is meant even far from the others
LOOSE_WEIGHT = 1.5  # what a name loses that is spelled with an article too few or too many
MARGIN = 0.35  # a smaller lead than this names no single place


@lru_cache(maxsize=16384)
def find_candidates(name: str) -> tuple[Entry, ...]:
    """The entries that a name can mean, the most likely first; those that lack the name's articles are less likely."""
    exact = look_up_entries(name)
    known = {entry.place.id for entry in exact}
    others = (entry for entry in look_up_entries(drop_articles(name)) if entry.place.id not in known)
    loose = [entry._replace(weight=entry.weight - LOOSE_WEIGHT) for entry in others]
    return tuple(sorted([*exact, *loose], key=lambda entry: -entry.weight))


def take_surroundings(names: Iterable[str]) -> Surroundings:
    """The countries, provinces and sure points among the names of an article."""
    countries: defaultdict[str, float] = defaultdict(float)
    provinces: Counter[str] = Counter()
    points = {}
    for name, times in Counter(names).items():
        here, sure = _look_around(name)
        for country in here:
            countries[country] += times / len(here)
        if sure:
            points[name] = sure
            provinces[sure.admin1 or ""] += times
    return Surroundings(countries, provinces, tuple(points.items()))


@lru_cache(maxsize=16384)
def _look_around(name: str) -> tuple[frozenset[str], Place | None]:
    """The countries where a name is a place's, and the place it means beyond doubt."""
    found = find_candidates(name)
    countries = frozenset(entry.place.country for entry in found if entry.place.country)
    return countries, found[0].place if found and _stands_out(found) else None


def _may_lend_name(place: Place, around: Surroundings) -> bool:
    """Whether a base or a hospital may be called by the place's name: not where the article is about elsewhere."""
    return place.kind is Precision.SITE or take_share(place, around) > HOME_SHARE


def _iter_holders(part: Part) -> Iterator[Holder]:
    """What a wider name can mean; a country beside says nothing."""
    beside = part.relation == "beside"
    for entry in find_candidates(part.name)[:3]:
        if not (beside and entry.place.kind is Precision.COUNTRY):
            seat = entry.place.kind is Precision.PROVINCE or heads_province(entry.place, part.name)
            yield Holder(entry.place, beside, part.direction, seat and not part.near)


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
    ranked = sorted(((score(entry, part, holders, around), entry) for entry in found), key=lambda pair: -pair[0])
    best, first = ranked[0]
    fit = fit_holders(first.place, holders)
    if fit < 0 and (len(found) > 1 or first.weight < WELL_KNOWN):
        return None, "no namesake in the wider place"
    if any(best - other < MARGIN and _is_elsewhere(first.place, entry.place) for other, entry in ranked[1:]):
        return None, "several namesakes as likely"
    return (first.place, None) if fit > 0 else _accept(first, part.name, around)


def _is_elsewhere(place: Place, other: Place) -> bool:
    """Whether two namesakes are two places, and not one spot or a town and the area around it."""
    if take_distance(place, other) < SAME_KM:
        return False
    around = place.kind in AREAS or other.kind in AREAS
    return not (around and place.country == other.country and place.admin1 == other.admin1)


def _accept(entry: Entry, name: str, around: Surroundings) -> tuple[Place | None, str | None]:
    """The entry's place unless it is a little-known one far from everything else in the article."""
    others = take_others(name, around)
    quarter = entry.place.kind is Precision.QUARTER
    if not quarter and take_share(entry.place, around) > HOME_SHARE:
        return entry.place, None
    reach = FAR_QUARTER_KM if quarter else FAR_KM
    if entry.weight < WELL_KNOWN and others and find_nearest(entry.place, others) > reach:
        return None, "only namesakes far away"
    return entry.place, None


def find_side(place: Place, part: Part) -> Place | None:
    """The side of a country, or of a governorate, that a phrase such as "the north-west of Syria" means."""
    if place.kind is Precision.COUNTRY:
        name = f"part {place.country} {part.direction}".lower()
    elif place.kind is Precision.PROVINCE or (part.kind is not Precision.TOWN and heads_province(place, part.name)):
        name = f"part {name_key(place.admin1 or '')} {part.direction}"
    else:
        return None
    return next((entry.place for entry in look_up_entries(name)), None)


def heads_province(place: Place, name: str) -> bool:
    """Whether a town shares its name with its province."""
    return place.kind is Precision.TOWN and any(
        entry.place.kind is Precision.PROVINCE and entry.place.country == place.country
        for entry in find_candidates(name)
    )
