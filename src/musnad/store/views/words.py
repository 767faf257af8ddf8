"""The words of articles: how texts and queries are cut into them, and the index that holds them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, text

from musnad.store.views.tables import MODES, WORDS
from musnad.text.fold import fold
from musnad.text.latin import latin_key

LONGEST: Final = 100  # characters of a word; the rest of a longer one is not looked at
_WORD: Final = re.compile(r"[^\W_]+")
_MARKS: Final = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u0300-\u036f"  # which cling to letters
_WRITTEN: Final = re.compile(rf"(?:[^\W_]|[{_MARKS}])+")
_ARTICLE: Final = re.compile(r"\b(?:[ae]l[- ]|a[dnrstz][h]?-)(?=[a-z])")
_BORDER: Final = "¶"  # between title and text, so that no phrase runs across
_MOST: Final = 800_000  # bytes of a vector; PostgreSQL takes a megabyte


def split_written(text: str) -> list[str]:
    """The words as they are written, Latin letters in lower case."""
    return [word[:LONGEST] for word in _WRITTEN.findall(text.lower())]


def split_folded(folded: str) -> list[str]:
    """The words of a folded text."""
    return [word[:LONGEST] for word in _WORD.findall(folded)]


def split_latin(folded: str) -> list[str]:
    """The keys of the words of a folded text, whichever script they are in."""
    keys = (latin_key(word) for word in split_folded(_ARTICLE.sub("", folded)))
    return [key for key in keys if key]


def split_article(title: str | None, body: str) -> dict[str, list[str]]:
    """The words of an article in each mode."""
    parts = [title or "", body]
    folded = [fold(part).text for part in parts]
    return {
        "written": _join(map(split_written, parts)),
        "folded": _join(map(split_folded, folded)),
        "latin": _join(map(split_latin, folded)),
    }


def _join(parts: Iterable[list[str]]) -> list[str]:
    title, body = parts
    return [*title, _BORDER, *body] if title else body


def add_words(connection: Connection, articles: Sequence[tuple[int, dict[str, list[str]]]]) -> None:
    """Puts the words of articles, by their numbers, into the index."""
    if articles:
        rows = [_to_row(number, words, connection.dialect.name) for number, words in articles]
        connection.execute(_INSERT[connection.dialect.name], rows)


def drop_words(connection: Connection, number: int, words: dict[str, list[str]]) -> None:
    """Takes the words of an article out again; SQLite must be told which they were."""
    if connection.dialect.name == "sqlite":
        connection.execute(_DELETE, _to_row(number, words, "sqlite"))
    else:
        connection.execute(text(f"DELETE FROM {WORDS} WHERE number = :number"), {"number": number})  # noqa: S608


def forget_words(connection: Connection) -> None:
    """Leaves nothing of words that were taken out in the index of SQLite, which else keeps them for a while."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"INSERT INTO {WORDS} ({WORDS}) VALUES ('optimize')"))  # noqa: S608


def drop_all_words(connection: Connection) -> None:
    """Empties the index."""
    sqlite = connection.dialect.name == "sqlite"
    statement = f"INSERT INTO {WORDS} ({WORDS}) VALUES ('delete-all')" if sqlite else f"DELETE FROM {WORDS}"  # noqa: S608
    connection.execute(text(statement))


_COLUMNS: Final = ", ".join(MODES)
_BOUND: Final = ", ".join(f":{mode}" for mode in MODES)
_VECTORS: Final = ", ".join(f"CAST(:{mode} AS tsvector)" for mode in MODES)
_INSERT: Final = {
    "sqlite": text(f"INSERT INTO {WORDS} (rowid, {_COLUMNS}) VALUES (:number, {_BOUND})"),  # noqa: S608
    "postgresql": text(f"INSERT INTO {WORDS} (number, {_COLUMNS}) VALUES (:number, {_VECTORS})"),  # noqa: S608
}
_DELETE: Final = text(
    f"INSERT INTO {WORDS} ({WORDS}, rowid, {_COLUMNS}) VALUES ('delete', :number, {_BOUND})"  # noqa: S608
)


def _to_row(number: int, words: dict[str, list[str]], dialect: str) -> dict[str, Any]:
    write = " ".join if dialect == "sqlite" else _write_vector
    return {"number": number} | {mode: write(words[mode]) for mode in MODES}


def _write_vector(words: Sequence[str]) -> str:
    """The words with their places as PostgreSQL reads them; of very long texts as many as it takes."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words, 1):
        places[word].append(min(place, 16383))
    return " ".join(_iter_fitting(places))


def _iter_fitting(places: dict[str, list[int]]) -> Iterator[str]:
    size = 0
    for word, some in places.items():
        size += len(word.encode()) + 2 * min(len(some), 256) + 8
        if size > _MOST:
            return
        yield f"'{word}':{','.join(map(str, some[:256]))}"
