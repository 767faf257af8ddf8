"""A JSON document that is one article."""

from collections.abc import Iterator
from typing import BinaryIO

from musnad.errors import InputError
from musnad.ingest.jsonl import parse_record
from musnad.ingest.limits import read_all
from musnad.ingest.record import Defaults, Received


def iter_records(stream: BinaryIO, defaults: Defaults) -> Iterator[Received | InputError]:
    """The one article of the document; raises InputError where it cannot be read."""
    yield parse_record(read_all(stream), defaults)
