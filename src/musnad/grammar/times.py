"""Time expressions: what they say, before any calendar day is known."""

from typing import NamedTuple

from musnad.text.document import Sentence


class TimeMention(NamedTuple):
    """A time expression in a sentence: the words [start, end) and what they say."""

    start: int
    end: int
    rule: str


def find_times(sentence: Sentence) -> list[TimeMention]:
    """The time expressions of a sentence in order of start, not overlapping."""
    return []
