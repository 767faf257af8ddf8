"""Text files: an article, with `key: value` lines before it if the writer gave any."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from musnad.errors import InputError
from musnad.ingest.decoding import decode
from musnad.ingest.limits import read_all
from musnad.ingest.record import Defaults, Received, Record, to_received

KEYS = ("id", "publisher", "published", "url", "archive_url", "title", "lang")
_HEADER = re.compile(rf"[ \t]*({'|'.join(KEYS)})[ \t]*:[ \t]*([^\r\n]*)(?:\r?\n|$)", re.IGNORECASE)
_BLANK = re.compile(r"(?:[ \t]*\r?\n)+")


def iter_records(stream: BinaryIO, defaults: Defaults) -> Iterator[Received | InputError]:
    """The one article of a text file; raises InputError where it cannot be read."""
    data = read_all(stream)
    yield to_received(parse_text(decode(data)), data, defaults)


def parse_text(text: str) -> Record:
    """The article of a text, with the lines of `key: value` that stand before it."""
    fields, at = {}, 0
    while match := _HEADER.match(text, at):
        fields[match[1].lower()] = match[2].strip()
        at = match.end()
    if fields and (blank := _BLANK.match(text, at)):
        at = blank.end()
    return Record(text=text[at:], **{key: value or None for key, value in fields.items()})
