"""Who holds a place, according to whom."""

import datetime
from enum import StrEnum

import msgspec

from musnad.model.place import Location


class Effect(StrEnum):
    """What a claim does to the control of a place."""

    TAKES = "takes"  # it changes hands
    HOLDS = "holds"  # it is, or stays, in someone's hands
    LEAVES = "leaves"  # someone holds it no more
    BESIEGES = "besieges"  # and who holds it stays
    LIFTS = "lifts"  # a siege ends, and who holds the place stays
    DENIES = "denies"  # it is not in someone's hands, whatever others say


class Party(msgspec.Struct, frozen=True):
    """Who holds a place: the registry's id and name, and the ids of what the party belongs to, nearest first."""

    id: str
    name: str
    above: tuple[str, ...] = ()

    @property
    def root(self) -> str:
        """The id of what the party belongs to in the end."""
        return self.above[-1] if self.above else self.id


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What one claim says of the control of one place: who, by which day, since which day, and who says so."""

    claim: str
    article: str
    text: str  # the words from the first to the last that the claim rests on
    place: Location
    effect: Effect
    parties: tuple[Party, ...]
    origin: str  # tells it from other origins
    source: str  # its name
    first: datetime.date
    last: datetime.date


class View(msgspec.Struct, frozen=True):
    """The party said to hold a place, and the words that say so."""

    party: Party
    words: tuple[Statement, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The names of those who say so."""
        return tuple(sorted({word.source for word in self.words}))


class State(StrEnum):
    """How a place stands."""

    HELD = "held"
    CONTESTED = "contested"  # origins say different things
    UNKNOWN = "unknown"  # who held it left, and nobody says who holds it now


class Spell(msgspec.Struct, frozen=True, kw_only=True):
    """The days from `first` to `last` on which nothing new was said about a place; `last` is None where nothing came
    after."""

    place: Location
    state: State
    views: tuple[View, ...]
    first: datetime.date
    last: datetime.date | None
    because: tuple[Statement, ...]  # the words that opened it
    sieges: tuple[Statement, ...] = ()
