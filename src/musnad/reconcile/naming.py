"""Whether a phrase is a person's name."""

import re
from functools import lru_cache

from musnad.grammar.counts.nouns import parse_noun
from musnad.model import Span
from musnad.reconcile.wording import is_ordinary, split_plain

_NAME_WORDS = range(2, 7)
_AHEAD = 40  # characters
_ARABIC = re.compile("[ء-ي]+")
_LATIN = re.compile(r"[A-Z][a-z’'-]+")


@lru_cache(maxsize=65536)
def is_name(phrase: str) -> bool:
    """Whether a phrase, after nouns like "the child" before it, has nothing but two words or more of a name."""
    if phrase.isascii():
        words = phrase.split()
        return len(words) in _NAME_WORDS and all(map(_LATIN.fullmatch, words))
    words = split_plain(phrase)
    while words and is_ordinary(words[0]):
        words.pop(0)
    return len(words) in _NAME_WORDS and all(_ARABIC.fullmatch(word) and not is_ordinary(word) for word in words)


def heads_name(text: str, span: Span) -> bool:
    """Whether a phrase is "the child", "the citizen" or the like with a name after it, in quotation marks or not."""
    words = split_plain(span.of(text))
    noun = parse_noun(words[0], "ar") if words else None
    if noun is None or noun.amount != "one" or not noun.definite or not all(map(is_ordinary, words)):
        return False
    after = split_plain(text[span.end : span.end + _AHEAD])[:2]
    return len(after) == 2 and all(_ARABIC.fullmatch(word) and not is_ordinary(word) for word in after)
