"""The wording of an article as sets of hashes: its words, and a sketch that tells near-duplicates."""

import re
from functools import cache, lru_cache
from heapq import nsmallest
from zlib import crc32

from musnad.grammar.counts.nouns import parse_noun
from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.place_nouns import load_place_nouns
from musnad.lexicon.rows import load_matcher
from musnad.lexicon.tables import iter_rows
from musnad.text.fold import fold

SKETCH = 48  # hashes kept of a text's shingles
_SHINGLE = 3
_NAMING = 2  # words; those after say where the place lies
_SHORT = 3  # letters; shorter words say nothing of what a text is about
_WORD = re.compile(r"[^\W_]+")

Hashes = frozenset[int]
_ORDINARY = frozenset({"participants", "triggers", "contexts", "particles", "actors", "cues", "source_nouns"})


def split_plain(text: str) -> list[str]:
    """The folded words of a text, without marks."""
    return _WORD.findall(fold(text).text)


def take_words(text: str) -> Hashes:
    """Hashes of the words that can tell what a stretch of text is about."""
    return frozenset(crc32(word.encode()) for word in split_plain(text) if len(word) >= _SHORT or word.isdigit())


def take_rare(text: str) -> Hashes:
    """Hashes of the words that no table of the lexicon knows: mostly names."""
    words = {word for word in split_plain(text) if len(word) > _SHORT and not word.isdigit()}
    return frozenset(crc32(word.encode()) for word in words if not is_ordinary(word))


def take_names(phrase: str) -> Hashes:
    """Hashes of the first words of a place phrase that are a name, not a kind of place or a direction."""
    nouns = load_place_nouns()
    bare = (strip_clitics(word)[-1].removeprefix("ال") for word in split_plain(phrase))
    names = [word for word in bare if len(word) >= _SHORT and word not in nouns and f"ال{word}" not in nouns]
    return frozenset(crc32(name.encode()) for name in names[:_NAMING])


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


@lru_cache(maxsize=65536)
def is_ordinary(word: str) -> bool:
    """Whether a word is one that reports use of things and people in general."""
    if parse_noun(word, "ar"):
        return True
    return any(row.table in _ORDINARY for row, _, _ in load_matcher().look_up(word))


def strip_word(text: str) -> str:
    """The first word of a text, folded, without what is attached to it; empty where there is none."""
    words = split_plain(text)
    return strip_clitics(words[0])[-1].removeprefix("ال") if words else ""


@cache
def load_words(table: str, column: str, value: str) -> frozenset[str]:
    """The last words of a table's forms with such a value, in both languages, folded."""
    rows = (row for lang in ("ar", "en") for row in iter_rows(f"{lang}/{table}.csv") if row[column] == value)
    return frozenset(fold(row["form"]).text.split()[-1] for row in rows)
