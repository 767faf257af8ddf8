"""Words without their clitics, and phrases of a table found at or before a place in a sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from musnad.text.fold import fold
from musnad.text.memo import remember

T = TypeVar("T")

_WORD = re.compile(r"\w+(?:['’\-*]\w+)*")


class Bare(NamedTuple):
    """What remains of a folded word when clitics come off, and the clitics that came off: "و", "ب", "ال" ..."""

    word: str
    lead: str


@lru_cache(maxsize=65536)
def peel(word: str) -> tuple[Bare, ...]:
    """The word as it stands, then with ever more clitics taken off: and, preposition, article."""
    return tuple(_iter_bare(word))


def _iter_bare(word: str) -> Iterator[Bare]:
    yield Bare(word, "")
    for lead in ("", *(word[:1] if word[:1] in "وف" and len(word) > 2 else "")):
        rest = word[len(lead) :]
        if lead:
            yield Bare(rest, lead)
        yield from _iter_without_preposition(rest, lead)


def _iter_without_preposition(word: str, lead: str) -> Iterator[Bare]:
    if word.startswith("ال") and len(word) > 3:
        yield Bare(word[2:], lead + "ال")
    elif word.startswith("لل") and len(word) > 3:
        yield Bare(word[2:], lead + "لال")
    elif word[:1] in ("ب", "ل", "ك") and len(word) > 2:
        yield Bare(word[1:], lead + word[0])
        if word.startswith("ال", 1) and len(word) > 4:
            yield Bare(word[3:], lead + word[0] + "ال")


def split_form(form: str) -> tuple[str, ...]:
    """A table's form as folded words."""
    return tuple(_WORD.findall(fold(form).text))


class Found(NamedTuple, Generic[T]):
    """A phrase found in a sentence: its value and the words [start, end)."""

    value: T
    start: int
    end: int


class Phrases(Generic[T]):
    """Phrases of a table, looked up by their first word or by their last; clitics may stand before the first."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = defaultdict(list)
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = defaultdict(list)
        for form, value in rows:
            words = split_form(form)
            self._by_first[words[0]].append((words, value))
            self._by_last[words[-1]].append((words, value))
        for index in (self._by_first, self._by_last):
            for found in index.values():
                found.sort(key=lambda entry: -len(entry[0]))
        self._opening = remember(self._find_opening)
        self._closing = remember(self._find_closing)

    def starting(self, words: Sequence[str], start: int) -> Found[T] | None:
        """The longest phrase that begins with the word at `start`."""
        for phrase, value in self._opening(words[start]):
            end = start + len(phrase)
            if len(phrase) == 1 or tuple(words[start + 1 : end]) == phrase[1:]:
                return Found(value, start, end)
        return None

    def ending(self, words: Sequence[str], end: int) -> Found[T] | None:
        """The longest phrase whose last word is the one before `end`."""
        if end <= 0:
            return None
        for phrase, value in self._closing(words[end - 1]):
            start = end - len(phrase)
            if len(phrase) == 1 or (start >= 0 and _stands(phrase, words[start:end])):
                return Found(value, start, end)
        return None

    def _find_opening(self, word: str) -> tuple[tuple[tuple[str, ...], T], ...]:
        return tuple(entry for bare in peel(word) for entry in self._by_first.get(bare.word, ()))

    def _find_closing(self, word: str) -> tuple[tuple[tuple[str, ...], T], ...]:
        """Phrases that the word can close; clitics only where it is the whole phrase."""
        single = (entry for bare in peel(word)[1:] for entry in self._by_last.get(bare.word, ()) if len(entry[0]) == 1)
        return (*self._by_last.get(word, ()), *single)


def _stands(phrase: tuple[str, ...], words: Sequence[str]) -> bool:
    """Whether the words are the phrase, clitics before the first allowed."""
    return tuple(words[1:]) == phrase[1:] and any(bare.word == phrase[0] for bare in peel(words[0]))
