"""A query as it was understood: terms that must all hold."""

import datetime
from enum import StrEnum

import msgspec


class Mode(StrEnum):
    """How words are compared with those of articles."""

    WRITTEN = "written"  # letter by letter; capitals of Latin letters aside
    FOLDED = "folded"  # one spelling for many; in Arabic whatever is attached to the word
    LATIN = "latin"  # by consonants, whichever script


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One condition; `at` and `end` are where it stands in the query."""

    negative: bool = False
    at: int = 0
    end: int = 0


class Words(Term, frozen=True, kw_only=True):
    """A word, or several one after another, of an article's title or text."""

    text: str
    mode: Mode


class OneOf(Term, frozen=True, kw_only=True):
    """A value among some."""

    key: str
    values: tuple[str, ...]


class Named(Term, frozen=True, kw_only=True):
    """Somebody or something by any of its names, or its id: `key` is actor, source, origin, publisher or place."""

    key: str
    names: tuple[str, ...]


class Within(Term, frozen=True, kw_only=True):
    """No farther than this from a point, or from the place of that name."""

    km: float
    place: str | None = None
    lat: float = 0.0
    lon: float = 0.0


class InDays(Term, frozen=True, kw_only=True):
    """On a day from `first` to `last`, both included; of the happening, or of publication."""

    key: str  # day or published
    first: datetime.date | None = None
    last: datetime.date | None = None


class Number(Term, frozen=True, kw_only=True):
    """A figure from `low` to `high`, both included."""

    key: str
    low: float | None = None
    high: float | None = None


class Has(Term, frozen=True, kw_only=True):
    """States one of these: a denial, a count, a place, a day."""

    values: tuple[str, ...]


class Contested(Term, frozen=True, kw_only=True):
    """Its event is one on which claims disagree."""


class Query(msgspec.Struct, frozen=True):
    """Terms that must all hold; none finds everything."""

    terms: tuple[Term, ...] = ()
