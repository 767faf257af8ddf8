"""The wording of an article as sets of hashes: its words, and a sketch that tells near-duplicates."""

import re
from heapq import nsmallest
from zlib import crc32

from musnad.text.fold import fold

SKETCH = 48  # hashes kept of a text's shingles
_SHINGLE = 3
_SHORT = 3  # letters; shorter words say nothing of what a text is about
_WORD = re.compile(r"[^\W_]+")

Hashes = frozenset[int]


def split_plain(text: str) -> list[str]:
    """The folded words of a text, without marks."""
    return _WORD.findall(fold(text).text)


def take_words(text: str) -> Hashes:
    """Hashes of the words that can tell what a stretch of text is about."""
    return frozenset(crc32(word.encode()) for word in split_plain(text) if len(word) >= _SHORT or word.isdigit())


def take_sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes of the text's shingles, in order: what two texts share of them estimates what they share."""
    words = split_plain(text)
    shingles = {crc32(" ".join(words[i : i + _SHINGLE]).encode()) for i in range(max(1, len(words) - _SHINGLE + 1))}
    return tuple(nsmallest(SKETCH, shingles)) if words else ()


def take_overlap(one: Hashes, other: Hashes) -> float:
    """The share of the smaller set that the other holds too."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def take_likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """How much of their shingles two texts share, from their sketches (Jaccard, estimated)."""
    if not one or not other:
        return 0.0
    union = set(nsmallest(SKETCH, {*one, *other}))
    return len(union.intersection(one).intersection(other)) / len(union)
