"""Phrases before and after a number that bound it: at least, more than, between."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from musnad.grammar.words import Found, Phrases
from musnad.lexicon.tables import iter_rows
from musnad.text.language import Language

Bounds = tuple[int | None, int | None]


class _Sides(NamedTuple):
    before: Phrases[str]
    after: Phrases[str]


@cache
def _load(lang: Language) -> _Sides:
    rows = list(iter_rows(f"{lang}/qualifiers.csv"))
    return _Sides(*(Phrases((r["form"], r["bound"]) for r in rows if r["side"] == side) for side in _Sides._fields))


def qualifier_before(words: Sequence[str], end: int, lang: Language) -> Found[str] | None:
    """The qualifier whose last word is the one before `end`."""
    return _load(lang).before.ending(words, end)


def qualifier_after(words: Sequence[str], start: int, lang: Language) -> Found[str] | None:
    """The qualifier that begins at the word `start`."""
    return _load(lang).after.starting(words, start) if start < len(words) else None


def apply_bound(bound: str, low: int | None, high: int | None) -> Bounds:
    """The bounds of a count once a qualifier has spoken."""
    if low is None or high is None:
        return low, high
    match bound:
        case "least":
            return low, None
        case "over":
            return low + 1, None
        case "under":
            return None, max(high - 1, 0)
        case "most":
            return None, high
        case _:
            return low, high


def qualifier_start(words: Sequence[str], start: int, lang: Language) -> Found[str] | None:
    """The qualifier of a number after it that begins at the word `start`."""
    return _load(lang).before.starting(words, start) if start < len(words) else None
