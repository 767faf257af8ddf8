"""A piece of an article's text around what was searched for."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from musnad.model import Span
from musnad.store.search.match import choose_words
from musnad.store.search.query import Mode, Words
from musnad.store.views.words import LONGEST, split_written
from musnad.text.fold import fold
from musnad.text.latin import latin_key

BEFORE, AFTER = 80, 160  # characters
_READ: Final = 20_000  # characters that are looked through
_WORD: Final = re.compile(r"[^\W_]+")


def cut_snippet(text: str, terms: Sequence[Words]) -> str:
    """The text around the first word of a term, else its beginning; cut between words, on one line."""
    start = max((next(_iter_places(text[:_READ], terms), 0)) - BEFORE, 0)
    span = Span(start, min(start + BEFORE + AFTER, max(len(text), start + 1)))
    piece = span.of(text)
    if start:
        piece = "… " + piece.partition(" ")[2]
    if span.end < len(text):
        piece = piece.rpartition(" ")[0] + " …"
    return " ".join(piece.split())


def _iter_places(text: str, terms: Sequence[Words]) -> Iterator[int]:
    """Where words stand that are the first of a term."""
    wanted = {(term.mode, word) for term in terms for word in choose_words(term)[0]}
    if not wanted:
        return
    folded = fold(text)
    modes = {mode for mode, _ in wanted}
    for match in _WORD.finditer(folded.text):
        start = folded.origin(match.start())
        if any((mode, _write(mode, match[0], text, start)) in wanted for mode in modes):
            yield start


def _write(mode: Mode, word: str, text: str, start: int) -> str:
    """A word of the folded text as the mode compares it."""
    if mode is Mode.LATIN:
        return latin_key(word)
    if mode is Mode.FOLDED:
        return word
    return next(iter(split_written(text[start : start + LONGEST])), word)
