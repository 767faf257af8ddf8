"""How much of hostile input is taken, and bounded ways to read it."""

from collections.abc import Iterator
from typing import BinaryIO

from musnad.errors import InputError

MAX_FILE_BYTES = 32 * 1024 * 1024  # a text file, page or JSON document
MAX_LINE_BYTES = 16 * 1024 * 1024  # a line of JSON Lines
MAX_TEXT_CHARS = 1_000_000  # an article; the longest reports have some 100,000

_CHUNK = 1024 * 1024


def read_all(stream: BinaryIO) -> bytes:
    """All bytes of the stream; raises InputError where there are too many."""
    data = stream.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise InputError(f"larger than {MAX_FILE_BYTES // 1024**2} MB")
    return data


def iter_lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of the stream; None for one that is too long, which is skipped without being held in memory."""
    while line := stream.readline(MAX_LINE_BYTES + 1):
        if len(line) <= MAX_LINE_BYTES:
            yield line
            continue
        while not line.endswith(b"\n") and (line := stream.readline(_CHUNK)):
            pass
        yield None
