"""Records among what the user names as articles."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from musnad.model import Article, Link, Reading

T = TypeVar("T")

_SQLITE = b"SQLite format 3\0"


def is_record(path: str) -> bool:
    """Whether this names a record and not a file of articles."""
    if path.startswith("postgresql://"):
        return True
    if not Path(path).is_file():
        return False
    with Path(path).open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE


def iter_recorded(path: str) -> Iterator[tuple[Article, Reading]]:
    """The articles of a record with their claims as people set them right, without those that they rejected."""
    yield from _recall(path, lambda store, connection: store.iter_reviewed(connection))


def iter_judged(path: str) -> Iterator[Link]:
    """What people judged of pairs of claims in a record."""
    yield from _recall(path, lambda store, connection: store.reviews.iter_links(connection))


def _recall(path: str, ask: Callable[[Any, Any], Iterator[T]]) -> Iterator[T]:
    store = import_module("musnad.store")  # by name: the databases take 0.2 s to import, and only a record needs them
    record = store.Record.open(path)
    try:
        with record.reading() as connection:
            yield from ask(store, connection)
    finally:
        record.close()
