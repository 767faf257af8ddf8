"""The time expressions of a sentence in either language."""

from functools import lru_cache
from typing import NamedTuple

from musnad.grammar.times.arabic import parse_arabic
from musnad.grammar.times.english import parse_english
from musnad.grammar.times.moments import Value
from musnad.grammar.times.scan import Scan
from musnad.grammar.times.words import MAY_OPEN
from musnad.text.document import Sentence, parse_document


class TimeMention(NamedTuple):
    """A time expression in a sentence: the words [start, end) and what they say."""

    start: int
    end: int
    rule: str
    value: Value


def find_times(sentence: Sentence) -> list[TimeMention]:
    """The time expressions of a sentence in order of start, not overlapping."""
    lang = sentence.lang
    openers = [i for i, opens in enumerate(map(MAY_OPEN[lang], sentence.words)) if opens]
    if not openers:
        return []
    scan, parse = Scan.of(sentence), parse_arabic if lang == "ar" else parse_english
    found: list[TimeMention] = []
    for i in openers:
        if found and i < found[-1].end:
            continue
        if parsed := parse(scan, i):
            found.append(TimeMention(i, parsed.end, parsed.rule, parsed.value))
    return found


@lru_cache(maxsize=8192)
def parse_times(words: str) -> tuple[Value, ...]:
    """The time expressions that a phrase holds."""
    return tuple(mention.value for sentence in parse_document(words).sentences for mention in find_times(sentence))
