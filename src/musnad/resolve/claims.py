"""The claims of an article with their days, places and names resolved."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from musnad.grammar.times import find_times
from musnad.grammar.times.moments import Value
from musnad.model import Article, Claim, Location, Resolved, Role, Span, Status
from musnad.resolve.actors import resolve_actor
from musnad.resolve.days import resolve_period
from musnad.resolve.places import PLACE_ROLES, resolve_places
from musnad.resolve.sources import resolve_source
from musnad.text.document import parse_document

_PARTIES = (Role.ACTOR, Role.TARGET)
_AHEAD = (Status.EXPECTED, Status.PROPOSED)


def resolve_claims(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The same claims with `when` and `resolved` set."""
    locations = resolve_places(article, claims)
    return tuple(_resolve_claim(article, claim, locations) for claim in claims)


def _resolve_claim(article: Article, claim: Claim, locations: Mapping[Span, Sequence[Location]]) -> Claim:
    times = [value for span in claim.roles.get(Role.TIME, ()) for value in parse_times(span.of(article.text))]
    when, reason = resolve_period(times, article.published, future=claim.status in _AHEAD)
    text = article.text
    resolved = Resolved(
        places=tuple(location for span in _spans(claim, PLACE_ROLES) for location in locations[span]),
        actors=tuple(resolve_actor(span, span.of(text)) for span in _spans(claim, _PARTIES)),
        sources=tuple(resolve_source(link.source, link.source.of(text)) for link in claim.chain),
        when=reason,
    )
    return msgspec.structs.replace(claim, when=when, resolved=resolved)


def _spans(claim: Claim, roles: Sequence[Role]) -> Iterator[Span]:
    return (span for role in roles for span in claim.roles.get(role, ()))


@lru_cache(maxsize=8192)
def parse_times(words: str) -> tuple[Value, ...]:
    """The time expressions that a phrase holds."""
    return tuple(mention.value for sentence in parse_document(words).sentences for mention in find_times(sentence))
