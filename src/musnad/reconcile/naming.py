"""Whether a phrase is a person's name."""

import re
from functools import lru_cache

from musnad.grammar.counts.nouns import parse_noun
from musnad.lexicon.rows import load_matcher
from musnad.reconcile.wording import split_plain

_ORDINARY = frozenset({"participants", "triggers", "contexts", "particles", "actors", "cues", "source_nouns"})
_NAME_WORDS = range(2, 7)
_ARABIC = re.compile("[ء-ي]+")
_LATIN = re.compile(r"[A-Z][a-z’'-]+")


@lru_cache(maxsize=65536)
def is_name(phrase: str) -> bool:
    """Whether a phrase, after nouns like "the child" before it, has nothing but two words or more of a name."""
    if phrase.isascii():
        words = phrase.split()
        return len(words) in _NAME_WORDS and all(map(_LATIN.fullmatch, words))
    words = split_plain(phrase)
    while words and _is_ordinary(words[0]):
        words.pop(0)
    return len(words) in _NAME_WORDS and all(_ARABIC.fullmatch(word) and not _is_ordinary(word) for word in words)


def _is_ordinary(word: str) -> bool:
    """Whether a word is one that reports use of things and people in general."""
    if parse_noun(word, "ar"):
        return True
    return any(row.table in _ORDINARY for row, _, _ in load_matcher().look_up(word))
