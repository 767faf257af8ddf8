"""What lists show of a claim, an event or an article: the same in the terminal, in the API and on the page."""

import datetime
from typing import Generic, TypeVar

import msgspec

from musnad.model.event import Event
from musnad.model.link import Link
from musnad.model.place import Precision
from musnad.model.review import Decision, Stage
from musnad.model.vocabulary import ClaimType, Counted, Status

Days = tuple[datetime.date | None, datetime.date | None]
Mark = tuple[int, int, str]  # from, to, and what the words are: a role, trigger, count, source or cue
Item = TypeVar("Item")


class Evidence(msgspec.Struct, frozen=True):
    """The sentence in which a claim stands, as written, and which words of it the claim rests on."""

    text: str
    marks: tuple[Mark, ...] = ()


class Figure(msgspec.Struct, frozen=True):
    """How many, at least and at most."""

    low: int | None
    high: int | None
    of: Counted


class ClaimRow(msgspec.Struct, frozen=True, kw_only=True):
    """A claim in a list."""

    id: str
    article: str
    type: ClaimType
    status: Status
    trigger: str  # the words
    evidence: Evidence
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: Precision | None
    day: Days | None
    counts: tuple[Figure, ...]
    source: str | None  # the first of its chain
    publisher: str | None
    published: datetime.date | None
    confidence: float | None
    lang: str | None
    state: Stage = Stage.MACHINE
    decision: Decision | None = None
    event: str | None = None  # the key of its event


class Range(msgspec.Struct, frozen=True):
    """How many over all origins."""

    low: int | None
    best: int | None
    high: int | None


class EventRow(msgspec.Struct, frozen=True, kw_only=True):
    """An event in a list. `key` is the id of one of its claims; that of any finds it."""

    key: str
    type: ClaimType
    types: tuple[ClaimType, ...]
    day: Days | None
    place: str | None
    place_ar: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: Precision | None
    actors: tuple[str, ...]
    counts: dict[str, Range]
    origins: int
    publishers: int
    reports: int
    claims: int
    status: Status
    contested: bool
    denied: bool
    grade: str | None
    clarity: str | None
    confidence: float | None
    changed: str | None  # when the newest of its claims came in
    state: Stage = Stage.MACHINE
    decision: Decision | None = None
    assignee: str | None = None


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True):
    """An article in a list, with a piece of its text around what was searched for."""

    id: str
    title: str | None
    publisher: str | None
    published: datetime.date | None
    lang: str | None
    url: str | None
    captured: str
    claims: int
    snippet: str


class SourceRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one who speaks or publishes first-hand has said: how many claims, how many of them nobody else makes,
    others make too, others make otherwise, and somebody denies."""

    id: str
    name: str
    name_ar: str | None
    kind: str | None
    side: str | None
    claims: int
    alone: int
    corroborated: int
    contradicted: int
    denied: int
    first: datetime.date | None
    last: datetime.date | None


class ActorRow(msgspec.Struct, frozen=True, kw_only=True):
    """In how many claims a party does something, and in how many something is done to it."""

    id: str
    name: str
    name_ar: str | None
    kind: str | None
    side: str | None
    country: str | None
    did: int
    suffered: int
    first: datetime.date | None
    last: datetime.date | None


class FoundEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its claims, the links that hold it together and those that lead out of it."""

    row: EventRow
    event: Event
    claims: tuple[ClaimRow, ...]
    inside: tuple[Link, ...]
    outside: tuple[Link, ...]


class Page(msgspec.Struct, Generic[Item], frozen=True):
    """Some of what was found; `total` is None where it is more than was counted."""

    items: tuple[Item, ...]
    total: int | None
    page: int
    size: int
