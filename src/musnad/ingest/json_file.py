"""A JSON document that is one article."""

from collections.abc import Iterator
from typing import BinaryIO

from musnad.errors import InputError
from musnad.ingest.jsonl import parse_record
from musnad.ingest.limits import read_all
from musnad.ingest.record import Defaults
from musnad.model import Article


def iter_records(stream: BinaryIO, defaults: Defaults) -> Iterator[Article | InputError]:
    """The one article of the document; raises InputError where it cannot be read."""
    yield parse_record(read_all(stream), defaults)
