"""A new record, in either database."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from musnad.store import Record
from musnad.store.creating import create_record


@pytest.fixture
def record(at: str) -> Iterator[Record]:
    """An open, empty record."""
    create_record(at)
    with closing(Record.open(at)) as opened:
        yield opened
