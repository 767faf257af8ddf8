"""What a grammar of counts finds."""

from typing import NamedTuple

from musnad.model import Counted


class CountMention(NamedTuple):
    """A count in a sentence: the words [start, end) hold qualifier, number and counted noun."""

    start: int
    end: int
    low: int | None
    high: int | None
    of: Counted | None  # None where the noun does not tell
    noun: int | None  # index of the counted noun's word
    rule: str  # digits, number word, magnitude, range, one of, dual, singular noun, more than one
    open: bool = False  # stands alone or with "others": what it counts was named before
