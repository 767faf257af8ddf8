"""Looking for the names of a registry inside a phrase."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.registry import Alias
from musnad.text.deobfuscate import reveal
from musnad.text.fold import fold

_WORD = re.compile(r"\w+(?:[.'’\-]\w+)*")
_LONGEST = 8  # words of a name


class Hit(NamedTuple):
    """A name found in a phrase at the words [start, end)."""

    start: int
    end: int
    alias: Alias


@lru_cache(maxsize=65536)
def split_phrase(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, without marks; broken words are put together again, the English genitive is off."""
    return tuple(word.removesuffix("'s") for word in _WORD.findall(fold(reveal(phrase)).text.replace("’", "'")))


def find_names(words: Sequence[str], aliases: Mapping[str, Alias]) -> list[Hit]:
    """The longest names in the words, in order, not overlapping."""
    hits, i = [], 0
    while i < len(words):
        hit = _find_at(words, i, aliases)
        if hit:
            hits.append(hit)
        i = hit.end if hit else i + 1
    return hits


def _find_at(words: Sequence[str], start: int, aliases: Mapping[str, Alias]) -> Hit | None:
    for end in range(min(len(words), start + _LONGEST), start, -1):
        rest = " ".join(words[start + 1 : end])
        for first in strip_clitics(words[start]):
            alias = aliases.get(f"{first} {rest}" if rest else first)
            if alias:
                return Hit(start, end, alias)
    return None
