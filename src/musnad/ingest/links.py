"""People's links between claims: JSON Lines, a judgement a line."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import msgspec

from musnad.errors import InputError, ModelError
from musnad.ingest.jsonl import decode_object, iter_parsed
from musnad.ingest.sources import describe
from musnad.model import Link

_NAMED = 3  # ids named where several begin alike
_LINK = msgspec.json.Decoder(Link)


def iter_links(path: Path, claims: Iterable[str]) -> Iterator[Link | InputError]:
    """The links of a file between claims of these ids, of which as much will do as tells one from the others; in its
    place an InputError for each line that is none, that nobody signed or that names no claim."""
    parse = partial(parse_link, find=make_finder(claims))
    try:
        with path.open("rb") as stream:
            for item in iter_parsed(stream, parse):
                yield InputError(item.cause, file=str(path), line=item.line) if isinstance(item, InputError) else item
    except OSError as error:
        yield InputError(describe(error), file=str(path))


def parse_link(line: bytes, find: Callable[[str], str]) -> Link:
    """The link of a JSON object, its claims named in full by `find`; raises InputError with the cause."""
    try:
        link = decode_object(line, _LINK, kind="a link")
        if not link.by:
            raise InputError("not a link: `by` must say who judged")
        return msgspec.structs.replace(link, left=find(link.left), right=find(link.right))
    except ModelError as error:
        raise InputError(str(error)) from None


def make_finder(claims: Iterable[str]) -> Callable[[str], str]:
    """What gives the id that begins so; it raises InputError where none does, or several."""
    ids = sorted(claims)

    def find(start: str) -> str:
        at = bisect_left(ids, start)
        found = [one for one in ids[at : at + _NAMED] if one.startswith(start)] if start else []
        if not found:
            raise InputError(f"no claim of these articles has an id that begins with {start!r}")
        if len(found) > 1 and found[0] != start:
            raise InputError(f"{start!r} begins the ids of several claims: {', '.join(found)}")
        return found[0]

    return find
