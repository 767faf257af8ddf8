"""What linked claims add up to, and where they disagree."""

import datetime
from enum import StrEnum

import msgspec

from musnad.errors import ModelError
from musnad.model.period import Period
from musnad.model.place import Precision
from musnad.model.vocabulary import ClaimType, Status


class Bounds(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How many, over all origins: each figure with the claims whose words hold it; None where none states it."""

    low: int | None = None
    best: int | None = None
    high: int | None = None
    low_claims: tuple[str, ...] = ()
    best_claims: tuple[str, ...] = ()
    high_claims: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        stated = [figure for figure in (self.low, self.best, self.high) if figure is not None]
        if stated != sorted(stated):
            raise ModelError(f"bounds out of order: {self.low}, {self.best}, {self.high}")


class Origin(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One who says so first-hand, with every article that carries it."""

    source: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    publishers: tuple[str, ...] = ()
    first: datetime.date | None = None
    side: str | None = None  # the party that the source belongs to
    against_own_side: bool = False
    reasons: tuple[str, ...] = ()  # why several articles count as one origin


class Side(msgspec.Struct, frozen=True):
    """One value of a field in dispute, with the claims that hold it."""

    value: str
    claims: tuple[str, ...]


class Discrepancy(msgspec.Struct, frozen=True):
    """A field on which the claims of an event disagree."""

    field: str
    values: tuple[Side, ...]


class Total(msgspec.Struct, frozen=True):
    """A figure for a longer time than the event's, kept apart from its counts."""

    what: str
    low: int | None
    high: int | None
    period: Period | None
    claims: tuple[str, ...]


class Grade(StrEnum):
    """How well civilian harm is borne out, in the terms of Airwars."""

    CONFIRMED = "Confirmed"
    FAIR = "Fair"
    WEAK = "Weak"
    CONTESTED = "Contested"
    DISCOUNTED = "Discounted"


class Judged(msgspec.Struct, frozen=True):
    """A value that Musnad proposes, and why."""

    value: str
    reasons: tuple[str, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A view over linked claims, dropped and rebuilt at will. `killed` and `injured` hold civilians and people of
    unstated kind; combatants stand apart."""

    id: str
    type: ClaimType
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    date: Period | None
    lat: float | None
    lon: float | None
    place: str | None
    precision: Precision | None
    actors: tuple[str, ...]
    counts: dict[str, Bounds]
    origins: tuple[Origin, ...]
    status: Status
    discrepancies: tuple[Discrepancy, ...]
    denials: tuple[tuple[str, str], ...] = ()  # the claim that denies, and the claim it denies
    totals: tuple[Total, ...] = ()
    grade: Judged | None = None
    clarity: Judged | None = None
