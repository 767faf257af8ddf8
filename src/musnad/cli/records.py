"""Records among what the user names as articles."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

from musnad.model import Article, Reading

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
    """The articles of a record with their claims."""
    store = import_module("musnad.store")  # by name: the databases take 0.2 s to import, and only a record needs them
    record = store.Record.open(path)
    try:
        with record.reading() as connection:
            yield from cast("Iterator[tuple[Article, Reading]]", store.iter_readings(connection))
    finally:
        record.close()
