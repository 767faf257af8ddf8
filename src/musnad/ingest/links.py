"""People's links between claims: JSON Lines, a judgement a line."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from musnad.errors import InputError, ModelError
from musnad.ingest.jsonl import decode_object, iter_parsed
from musnad.ingest.sources import describe
from musnad.model import Link

_LINK = msgspec.json.Decoder(Link)


def iter_links(path: Path) -> Iterator[Link | InputError]:
    """The links of a file, and in its place an InputError for each line that is none or that nobody signed."""
    try:
        with path.open("rb") as stream:
            for item in iter_parsed(stream, parse_link):
                yield InputError(item.cause, file=str(path), line=item.line) if isinstance(item, InputError) else item
    except OSError as error:
        yield InputError(describe(error), file=str(path))


def parse_link(line: bytes) -> Link:
    """The link of a JSON object; raises InputError with the cause."""
    try:
        link = decode_object(line, _LINK, kind="a link")
    except ModelError as error:
        raise InputError(str(error)) from None
    if not link.by:
        raise InputError("not a link: `by` must say who judged")
    return link
