"""Counts: how many, as written and as bounded."""

from typing import NamedTuple

from musnad.model import Counted
from musnad.text.document import Sentence


class CountMention(NamedTuple):
    """A count in a sentence: the words [start, end) hold qualifier, number and counted noun."""

    start: int
    end: int
    low: int | None
    high: int | None
    of: Counted | None  # None where the noun does not tell
    noun: int | None  # index of the counted noun's word
    rule: str  # "digits", "number word", "dual", "magnitude", "singular noun", ...


def find_counts(sentence: Sentence) -> list[CountMention]:
    """The counts of a sentence in order of start, not overlapping."""
    return []
