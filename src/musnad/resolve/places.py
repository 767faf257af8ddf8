"""From the place phrases of an article to gazetteer entries, each with the precision at which it was named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from musnad.lexicon.place_store import look_up_entries
from musnad.model import Article, Claim, Location, Place, Precision, Role, Span
from musnad.resolve.places_choice import choose, find_side, heads_province, take_surroundings
from musnad.resolve.places_fit import Surroundings
from musnad.resolve.places_map import take_distance
from musnad.resolve.places_phrase import Part, Phrase, parse_phrase
from musnad.resolve.places_radius import SEAT_KM, take_radius
from musnad.resolve.places_scan import scan_names

PLACE_ROLES = (Role.PLACE, Role.ORIGIN, Role.DESTINATION)
BETWEEN_KM = 60.0  # farther apart, "between" names a stretch and no point
_SMALL = frozenset({Precision.SITE, Precision.QUARTER, Precision.TOWN})


def resolve_places(article: Article, claims: Sequence[Claim]) -> dict[Span, tuple[Location, ...]]:
    """The location of every place, origin and destination of the claims, by span; several where it names several."""
    spans = {span for claim in claims for role in PLACE_ROLES for span in claim.roles.get(role, ())}
    return resolve_phrases([(span, span.of(article.text)) for span in sorted(spans)], scan_names(article.text))


def resolve_phrases(
    phrases: Iterable[tuple[Span, str]], others: Iterable[str] = ()
) -> dict[Span, tuple[Location, ...]]:
    """The locations of the place phrases of one article, given in order of their spans; `others` are the keys of all
    the places that it names."""
    parsed = [(span, parse_phrase(text)) for span, text in phrases]
    around = take_surroundings([*(part.name for _, phrase in parsed for part in phrase.parts), *others])
    last: dict[Precision, Location] = {}
    found = {}
    for span, phrase in parsed:
        locations = tuple(_resolve(span, phrase, around, last))
        for location in locations:
            if location.precision and location.reason is None:
                last[location.precision] = location
        found[span] = locations
    return found


def _resolve(span: Span, phrase: Phrase, around: Surroundings, last: dict[Precision, Location]) -> Iterator[Location]:
    if not phrase.parts:
        yield _refer_back(span, phrase, around, last)
    elif any(part.relation == "between" for part in phrase.parts):
        yield _resolve_between(span, phrase.parts, around)
    else:
        for target, wider in _group(phrase.parts):
            yield _resolve_part(span, target, wider, around)


def _refer_back(span: Span, phrase: Phrase, around: Surroundings, last: dict[Precision, Location]) -> Location:
    """What "the city" or "the country" stands for."""
    if phrase.stands_for is Precision.COUNTRY:
        return _name_country(span, around.countries)
    before = last.get(phrase.stands_for) if phrase.stands_for else None
    if before is None:
        return Location(span=span, reason="names no single place")
    near = phrase.near and before.precision in _SMALL
    return _replace(before, span, Precision.NEAR if near else before.precision)


def _name_country(span: Span, countries: Mapping[str, float]) -> Location:
    likely = sorted(countries, key=lambda code: -countries[code])[:2]
    if not likely or (len(likely) == 2 and countries[likely[0]] == countries[likely[1]]):
        return Location(span=span, reason="names no single place")
    entry = look_up_entries(f"country {likely[0].lower()}")
    return _locate(span, entry[0].place, Precision.COUNTRY) if entry else Location(span=span, reason="no gazetteer row")


def _group(parts: Sequence[Part]) -> Iterator[tuple[Part, list[Part]]]:
    """Each place that a phrase names with the names that narrow it down: those that follow until the next place."""
    for number, part in enumerate(parts):
        if part.relation in {"first", "and"}:
            tail = parts[number + 1 :]
            stop = next((i for i, other in enumerate(tail) if other.relation == "and"), len(tail))
            shared = [other for other in tail if other.relation in {"within", "beside"}]
            yield part, list(tail[:stop]) or shared


def _resolve_part(span: Span, part: Part, wider: Sequence[Part], around: Surroundings) -> Location:
    place, reason = choose(part, wider, around)
    if place is not None:
        side = find_side(place, part) if part.direction else None
        if side:
            return _locate(span, side, side.kind)
        return _locate(
            span, place, _judge_precision(place, part), km=SEAT_KM if _may_be_province(place, part) else None
        )
    for number, holder in enumerate(wider):
        held, _ = choose(holder, wider[number + 1 :], around)
        if held is not None and not (holder.relation == "beside" and held.kind is Precision.COUNTRY):
            return _locate(
                span, held, _widen(_judge_precision(held, holder), part, holder), reason=f"{reason}: {part.name}"
            )
    return Location(span=span, reason=reason)


def _may_be_province(place: Place, part: Part) -> bool:
    """Whether a bare name may as well mean the province that the town heads."""
    bare = part.kind is None and not part.near and part.relation in {"first", "and"}
    return bare and heads_province(place, part.name)


def _widen(precision: Precision, part: Part, holder: Part) -> Precision:
    """The precision of a place known only to lie in, or beside, the place of a given precision."""
    if part.kind in {Precision.SITE, Precision.QUARTER} and holder.relation == "within":
        return precision
    if holder.relation == "beside":
        return Precision.NEAR if precision in _SMALL else precision
    return Precision.DISTRICT if precision in _SMALL else precision


def _judge_precision(place: Place, part: Part) -> Precision:
    if part.countryside and place.kind is Precision.TOWN:
        return Precision.DISTRICT
    if (part.near and place.kind in _SMALL) or (part.kind is Precision.SITE and place.kind is Precision.TOWN):
        return Precision.NEAR
    if (part.near or part.direction) and place.kind is Precision.COUNTRY:
        return Precision.REGION
    return place.kind


def _resolve_between(span: Span, parts: Sequence[Part], around: Surroundings) -> Location:
    ends = [place for part in parts if (place := choose(part, (), around)[0]) and place.kind in _SMALL][:2]
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
    """The point between two places that lie close enough for one."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    if take_distance(one, other) > BETWEEN_KM:
        return None
    return round((one.lat + other.lat) / 2, 5), round((one.lon + other.lon) / 2, 5)


def _locate(
    span: Span, place: Place, precision: Precision, *, reason: str | None = None, km: float | None = None
) -> Location:
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


def _replace(location: Location, span: Span, precision: Precision | None) -> Location:
    return msgspec.structs.replace(location, span=span, precision=precision)
