"""Reports for the tests of lists and searches: few words, made up, read by hand."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from musnad.model import (
    Article,
    Attribution,
    Claim,
    ClaimType,
    Count,
    Counted,
    Location,
    Period,
    Precision,
    Reading,
    Resolved,
    ResolvedName,
    Role,
    Span,
    Status,
    hash_claim,
)
from musnad.pipeline.views import rebuild_views
from musnad.store import Record, add_reading

TOWNS = {
    "aleppo": ("Aleppo", "حلب", 36.2, 37.16),
    "bab": ("Al-Bab", "الباب", 36.37, 37.51),
    "homs": ("Homs", "حمص", 34.73, 36.71),
}
ACTORS = {"russia": "Russia", "turkey": "Turkey", "islamic-state": "Islamic State"}
SOURCES = {"sana": "SANA", "sohr": "Syrian Observatory for Human Rights"}


class Told(NamedTuple):
    """What one claim says; days count from 1 December 2016."""

    kind: str = "shelling"
    status: str = "asserted"
    town: str | None = "aleppo"
    actor: str | None = "russia"
    source: str | None = "sana"
    first: int | None = 0
    length: int = 0
    figure: int | None = None
    confidence: float | None = 0.9


def tell_day(number: int) -> datetime.date:
    """A day, counted from 1 December 2016."""
    return datetime.date(2016, 12, 1) + datetime.timedelta(days=number)


def write_report(
    name: str, told: Sequence[Told], words: str = "", *, publisher: str | None = "Example", published: int | None = 1
) -> tuple[Article, Reading]:
    """An article that tells these things, each in a line of its own after the words, and its claims."""
    lines = [words, *(_write_line(i, one) for i, one in enumerate(told))]
    article = Article(
        id=name,
        text="\n\n".join(lines),
        title=f"Report {name}",
        publisher=publisher,
        published=None if published is None else tell_day(published),
    )
    starts = [sum(len(line) + 2 for line in lines[: i + 1]) for i in range(len(told))]
    claims = tuple(_claim(article, one, start) for one, start in zip(told, starts, strict=True))
    return article, Reading(name, claims)


def _write_line(number: int, told: Told) -> str:
    place = TOWNS[told.town][0] if told.town else "nowhere"
    what = f"{told.kind} {told.figure or 'some'} in {place}"
    return f"happened {what} by {told.actor or 'nobody'} says {told.source or 'nobody'} {number}."


def _claim(article: Article, told: Told, start: int) -> Claim:
    def span(word: str) -> Span:
        at = article.text.index(word, start)
        return Span(at, at + len(word))

    trigger, kind = span(told.kind), ClaimType(told.kind)
    places = (_locate(told.town, span(TOWNS[told.town][0])),) if told.town else ()
    actors = (_name(told.actor, ACTORS, span(told.actor)),) if told.actor else ()
    sources = (_name(told.source, SOURCES, span(told.source)),) if told.source else ()
    counts = () if told.figure is None else (Count(span(str(told.figure)), told.figure, None, Counted.CIVILIAN),)
    when = None if told.first is None else Period(tell_day(told.first), tell_day(told.first + told.length))
    roles = {Role.PLACE: tuple(one.span for one in places), Role.ACTOR: tuple(one.span for one in actors)}
    return Claim(
        id=hash_claim(article.id, trigger, kind),
        type=kind,
        status=Status(told.status),
        trigger=trigger,
        roles={role: spans for role, spans in roles.items() if spans},
        quantity=counts,
        chain=tuple(Attribution(one.span) for one in sources),
        when=when,
        resolved=Resolved(places, actors, sources),
        confidence=told.confidence,
    )


def _locate(town: str, span: Span) -> Location:
    name, arabic, lat, lon = TOWNS[town]
    return Location(
        span=span, id=town, name=name, name_ar=arabic, lat=lat, lon=lon, precision=Precision.TOWN, radius_km=3.0
    )


def _name(key: str, names: dict[str, str], span: Span) -> ResolvedName:
    return ResolvedName(span=span, id=key, name=names[key])


def add_report(record: Record, report: tuple[Article, Reading]) -> None:
    """Adds it, in a transaction of its own."""
    article, reading = report
    with record.writing() as connection:
        add_reading(connection, article, article.text.encode(), reading, who="a tester")


def fill(record: Record, reports: Sequence[tuple[Article, Reading]]) -> None:
    """Adds all and brings the lists up to date."""
    for report in reports:
        add_report(record, report)
    rebuild_views(record)
