"""What the words of a query match among those of articles, in the languages of the two databases."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from musnad.store.search.query import Mode, Words
from musnad.store.views.words import split_folded, split_latin, split_written
from musnad.text.fold import fold
from musnad.text.language import has_arabic

_AND: Final = ("", "و", "ف")
_PREPOSITIONS: Final = ("", "ب", "ل", "ك")
_ARTICLE: Final = "ال"
_LATIN: Final = [a + b for a in ("", "w", "f") for b in ("", "b", "l", "k")]


def split_words(text: str, mode: Mode) -> list[str]:
    """The words that a text is searched by."""
    if mode is Mode.WRITTEN:
        return split_written(text)
    folded = fold(text).text
    return split_latin(folded) if mode is Mode.LATIN else split_folded(folded)


@cache
def attach(word: str, mode: Mode) -> tuple[str, ...]:
    """The word, and in Arabic what it looks like with "and", a preposition or the article attached to it."""
    if mode is Mode.LATIN:
        return tuple(dict.fromkeys([word, *(clitics + word.lstrip("awy") for clitics in _LATIN[1:])]))
    if mode is Mode.WRITTEN or not has_arabic(word):
        return (word,)
    definite = word.startswith(_ARTICLE) and len(word) > 3
    bare = word[2:] if definite else word
    found = [] if definite else [both + word for both in _clitics()]
    found += [both + _ARTICLE + bare for both in _clitics() if not both.endswith("ل")]
    found += [both + "ل" + bare for both in _clitics() if both.endswith("ل")]
    return tuple(dict.fromkeys([word, *found]))


def _clitics() -> list[str]:
    return [a + b for a in _AND for b in _PREPOSITIONS]


def choose_words(term: Words) -> list[tuple[str, ...]]:
    """For each word of a term the words of articles that are the same to it; of a phrase only the first may have
    anything attached."""
    first, *rest = split_words(term.text, term.mode)
    return [attach(first, term.mode), *((word,) for word in rest)]


def to_fts5(wanted: Sequence[Words], unwanted: Sequence[Words] = ()) -> str:
    """A query of FTS5 for articles that match all terms wanted and none of the others."""
    asked = " AND ".join(map(_to_column, wanted))
    return f"({asked}) NOT ({' OR '.join(map(_to_column, unwanted))})" if unwanted else asked


def _to_column(term: Words) -> str:
    return f"({term.mode.value} : ({_to_phrases(term)}))"


def _to_phrases(term: Words) -> str:
    first, *rest = choose_words(term)
    tail = [words[0] for words in rest]
    return " OR ".join(f'"{" ".join([word, *tail])}"' for word in first)


def to_tsquery(term: Words) -> str:
    """A query of PostgreSQL for articles that match the term."""
    quoted = ([f"'{word}'" for word in words] for words in choose_words(term))
    return " <-> ".join(f"({' | '.join(words)})" for words in quoted)
