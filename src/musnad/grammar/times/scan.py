"""A sentence as the parsers of time expressions see it."""

from collections.abc import Sequence
from typing import NamedTuple

from musnad.grammar.numbers import Number, mark_numerals, read_number
from musnad.grammar.numerals import Numeral
from musnad.grammar.times.moments import Moment, Value
from musnad.grammar.times.words import Token, tokens_at
from musnad.text.document import Sentence
from musnad.text.language import Language


class Parsed(NamedTuple):
    """A value read from the words up to `end`."""

    value: Value
    end: int
    rule: str


class Point(NamedTuple):
    """A moment read from the words up to `end`."""

    moment: Moment
    end: int


class Scan(NamedTuple):
    """A sentence's words with the numerals among them."""

    words: Sequence[str]
    numerals: Sequence[Numeral | None]
    lang: Language
    sentence: Sentence

    @classmethod
    def of(cls, sentence: Sentence) -> "Scan":
        """The scan of a sentence."""
        return cls(sentence.words, mark_numerals(sentence.words, sentence.lang), sentence.lang, sentence)

    def word(self, at: int) -> str:
        """The word at `at`; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_whole(self, start: int, end: int) -> bool:
        """Whether the words [start, end) are all there is: an expression read again by itself."""
        return start == 0 and end == len(self.words)

    def token(self, at: int, *roles: str) -> Token | None:
        """The longest token of one of the roles that begins at `at`."""
        for token in tokens_at(self.words, at, self.lang):
            if token.role in roles:
                return token
        return None

    def numeral(self, at: int) -> Numeral | None:
        """The numeral at `at`."""
        return self.numerals[at] if 0 <= at < len(self.numerals) else None

    def number(self, at: int) -> Number | None:
        """The whole number that begins at `at`."""
        return read_number(self.words, self.numerals, at, self.lang) if self.numeral(at) else None

    def digits(self, at: int) -> int | None:
        """The whole number that the digits at `at` write, None for anything else."""
        numeral = self.numeral(at)
        if numeral is None or numeral.kind != "digits" or numeral.high or numeral.value != int(numeral.value):
            return None
        return int(numeral.value)


def close_bracket(scan: Scan, start: int, point: Point) -> Point:
    """The point with the bracket that closes one opened inside it."""
    words = scan.words[start : point.end]
    opened = words.count("(") > words.count(")") and scan.word(point.end) == ")"
    return point._replace(end=point.end + 1) if opened else point
