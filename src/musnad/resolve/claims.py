"""The claims of an article with their days, places and names resolved."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from musnad.grammar.times import parse_times
from musnad.grammar.times.moments import Moment
from musnad.model import Article, Claim, Location, Period, Resolved, ResolvedName, Role, Span, Status
from musnad.resolve.actors_back import Home, resolve_actors
from musnad.resolve.dateline import find_dateline
from musnad.resolve.days import resolve_period
from musnad.resolve.places import PLACE_ROLES, resolve_places
from musnad.resolve.sources_back import resolve_sources

Days = tuple[datetime.date | None, datetime.date | None]  # of publication, and of the dateline

_PARTIES = (Role.ACTOR, Role.TARGET)
_HOME_SHARE = 0.6  # of an article's places in one country: it is about that one
_AHEAD = (Status.EXPECTED, Status.PROPOSED)


def resolve_claims(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The same claims with `when` and `resolved` set."""
    text, locations = article.text, resolve_places(article, claims)
    dateline = find_dateline(text, article.published) if claims else None
    days = article.published, dateline
    speaking = {link.source for claim in claims for link in claim.chain}
    parties = {span for claim in claims for span in _spans(claim, (*_PARTIES, Role.INSTRUMENT))} | speaking
    home = Home(_find_country(locations.values()), article.published)
    actors = resolve_actors([(span, span.of(text)) for span in sorted(parties)], home)
    sources = resolve_sources([(span, span.of(text)) for span in sorted(speaking)], actors)
    out: list[Claim] = []
    told: Period | None = None
    for claim in claims:
        when, reason = _resolve_when(text, claim, days, told)
        told = when or told
        resolved = Resolved(
            places=tuple(location for span in _spans(claim, PLACE_ROLES) for location in locations[span]),
            actors=(*(actors[span] for span in _spans(claim, _PARTIES)), *_iter_bearers(claim, actors)),
            sources=tuple(sources[link.source] for link in claim.chain),
            when=reason,
        )
        out.append(msgspec.structs.replace(claim, when=when, resolved=resolved))
    return tuple(out)


def _iter_bearers(claim: Claim, actors: Mapping[Span, ResolvedName]) -> Iterator[ResolvedName]:
    """The parties whose weapons and aircraft the claim names ("Russian warplanes")."""
    return (actors[span] for span in _spans(claim, (Role.INSTRUMENT,)) if actors[span].id)


def _find_country(locations: Iterable[tuple[Location, ...]]) -> str | None:
    """The country where most of the places of an article lie, if it is clearly one."""
    counts = Counter(location.country for some in locations for location in some if location.country)
    likely = counts.most_common(1)
    return likely[0][0] if likely and likely[0][1] > _HOME_SHARE * counts.total() else None


def _resolve_when(text: str, claim: Claim, days: Days, told: Period | None) -> tuple[Period | None, str]:
    """The period of a claim, the time nearest its trigger first; "today" counts from the dateline, all else from the
    publication day.

    `told` is the period of the last claim that had one. (In the annotated reports a late text keeps its "today" while
    its "yesterday" is as often as not brought up to date.)
    """
    nearest = sorted(claim.roles.get(Role.TIME, ()), key=lambda span: abs(span.start - claim.trigger.start))
    times = [value for span in nearest for value in parse_times(span.of(text))]
    published, dateline = days
    today = all(isinstance(value, Moment) and value.offset == 0 for value in times)
    return resolve_period(times, dateline if today else published, future=claim.status in _AHEAD, before=told)


def _spans(claim: Claim, roles: Sequence[Role]) -> Iterator[Span]:
    return (span for role in roles for span in claim.roles.get(role, ()))
