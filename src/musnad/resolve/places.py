"""From the place phrases of an article to gazetteer entries, each with the precision at which it was named."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from musnad.model import Article, Claim, Location, Place, Precision, Role, Span
from musnad.resolve.places_back import Told, find_country, find_meant, find_part
from musnad.resolve.places_choice import take_surroundings
from musnad.resolve.places_fit import SMALL, Surroundings
from musnad.resolve.places_part import Resolved, locate, may_be_province, resolve_between, resolve_part
from musnad.resolve.places_phrase import Part, Phrase, Reference, parse_phrase
from musnad.resolve.places_scan import scan_names
from musnad.text.fold import fold

_DEFINITE, _LONGEST = re.compile(r"\b(?:the|this) $", re.IGNORECASE), 6
PLACE_ROLES = (Role.PLACE, Role.ORIGIN, Role.DESTINATION)


def resolve_places(article: Article, claims: Sequence[Claim]) -> dict[Span, tuple[Location, ...]]:
    """The location of every place, origin and destination of the claims, by span; several where it names several."""
    spans = {span for claim in claims for role in PLACE_ROLES for span in claim.roles.get(role, ())}
    return resolve_phrases([(span, _take_words(span, article.text)) for span in sorted(spans)], article.text)


def _take_words(span: Span, text: str) -> str:
    """The words of a place phrase; "town" after "the" or "this" is "the town", which stands for one
    told of."""
    words, before = span.of(text), _DEFINITE.search(text[max(0, span.start - _LONGEST) : span.start])
    return words if before is None or parse_phrase(words).parts else f"the {words}"


def resolve_phrases(phrases: Iterable[tuple[Span, str]], text: str = "") -> dict[Span, tuple[Location, ...]]:
    """The locations of the place phrases of one article, given in order of their spans, and of its `text`."""
    parsed = [(span, words, parse_phrase(words)) for span, words in phrases]
    named = (part.name for _, _, phrase in parsed for part in phrase.parts)
    around = take_surroundings([*named, *(seen.name for seen in scan_names(text))] if parsed else ())
    told: list[Told] = []
    found = {}
    for span, words, phrase in parsed:
        if phrase.reference is not None:
            found[span] = tuple(_refer_back(span, phrase, phrase.reference, told, text, around))
            continue
        resolved = list(_resolve(span, phrase, around))
        found[span] = tuple(location for location, _ in resolved)
        if places := tuple(place for location, place in resolved if place and location.reason is None):
            told.append(Told(span, fold(words).text, places, _is_bare(phrase, places[0])))
    return found


def _resolve(span: Span, phrase: Phrase, around: Surroundings) -> Iterator[Resolved]:
    """The locations of a phrase, each with the entry that its words name."""
    if not phrase.parts:
        yield Location(span=span, reason="names no single place"), None
    elif any(part.relation == "between" for part in phrase.parts):
        yield resolve_between(span, phrase.parts, around), None
    else:
        for target, wider in _group(phrase.parts):
            yield resolve_part(span, target, wider, around)


def _is_bare(phrase: Phrase, place: Place) -> bool:
    """Whether a phrase is no more than a name that a town shares with its province."""
    return len(phrase.parts) == 1 and may_be_province(place, phrase.parts[0])


def _group(parts: Sequence[Part]) -> Iterator[tuple[Part, list[Part]]]:
    """Each place that a phrase names with the names that narrow it down: those that follow until the next place."""
    for number, part in enumerate(parts):
        if part.relation in {"first", "and"}:
            tail = parts[number + 1 :]
            stop = next((i for i, other in enumerate(tail) if other.relation == "and"), len(tail))
            shared = [other for other in tail if other.relation in {"within", "beside"}]
            yield part, list(tail[:stop]) or shared


def _refer_back(
    span: Span, phrase: Phrase, reference: Reference, told: Sequence[Told], text: str, around: Surroundings
) -> Iterator[Location]:
    """What "the city" or "the country" stands for."""
    if reference.kind is Precision.COUNTRY:
        yield _name_country(span, reference, around.countries)
        return
    meant = find_meant(reference, span, told, text, around)
    for place in meant:
        near = place.kind in SMALL and (phrase.near or reference.kind is Precision.DISTRICT)
        yield locate(span, place, Precision.NEAR if near else place.kind, reason=f"stands for {place.name}")
    if not meant:
        yield Location(span=span, reason="names no single place")


def _name_country(span: Span, reference: Reference, countries: Mapping[str, float]) -> Location:
    likely = sorted(countries, key=lambda code: -countries[code])[:2]
    if not likely or (len(likely) == 2 and countries[likely[0]] == countries[likely[1]]):
        return Location(span=span, reason="names no single place")
    place = find_part(f"{likely[0].lower()} {reference.direction}") if reference.direction else find_country(likely[0])
    if place is None:
        return Location(span=span, reason="no gazetteer row")
    return locate(span, place, place.kind, reason=f"stands for {place.name}")
