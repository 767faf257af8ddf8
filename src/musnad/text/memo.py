"""Remembering what a function gives for a word: the same few thousand words come again in every article."""

from collections.abc import Callable
from typing import TypeVar, get_args

from musnad.text.language import Language

T = TypeVar("T")

_MOST = 65536  # words: what comes from outside must not fill the memory


class _Memo(dict[str, T]):
    """What the function gives for each word so far; starts anew where the words are too many."""

    def __init__(self, function: Callable[[str], T]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        value = self[word] = self._function(word)
        return value


def remember(function: Callable[[str], T]) -> Callable[[str], T]:
    """The function of a word, which now works out each word once; a dictionary is faster than an `lru_cache`."""
    return _Memo(function).__getitem__


def remember_by_language(function: Callable[[str, Language], T]) -> dict[Language, Callable[[str], T]]:
    """For each language the function of a word, which now works out each word once."""

    def in_language(lang: Language) -> Callable[[str], T]:
        return remember(lambda word: function(word, lang))

    return {lang: in_language(lang) for lang in get_args(Language)}
