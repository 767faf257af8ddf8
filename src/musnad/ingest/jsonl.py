"""JSON Lines: an article a line; a line that cannot be read leaves the others standing."""

import codecs
from collections.abc import Callable, Iterator
from functools import partial
from io import BufferedReader, BytesIO
from typing import BinaryIO, TypeVar

import msgspec

from musnad.errors import InputError
from musnad.ingest.decoding import decode
from musnad.ingest.limits import MAX_LINE_BYTES, iter_lines, read_all
from musnad.ingest.record import Defaults, Received, Record, to_received

Parsed = TypeVar("Parsed")

_DECODER = msgspec.json.Decoder(Record)


def iter_records(stream: BinaryIO, defaults: Defaults) -> Iterator[Received | InputError]:
    """The articles of a JSON Lines file, and in its place an InputError for each line that is none."""
    return iter_parsed(stream, partial(parse_record, defaults=defaults))


def iter_parsed(stream: BinaryIO, parse: Callable[[bytes], Parsed]) -> Iterator[Parsed | InputError]:
    """What `parse` makes of each line that is not blank, and in its place the InputError that it raises."""
    if isinstance(stream, BufferedReader) and stream.peek(2)[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        stream = BytesIO(decode(read_all(stream)).encode())
    for number, line in enumerate(iter_lines(stream), 1):
        if line is None:
            yield InputError(f"a line of more than {MAX_LINE_BYTES // 1024**2} MB", line=number)
        elif line.strip():
            try:
                yield parse(line)
            except InputError as error:
                yield InputError(error.cause, line=number)


def parse_record(data: bytes, defaults: Defaults) -> Received:
    """The article of a JSON object; raises InputError with the cause."""
    return to_received(decode_object(data, _DECODER, kind="an article"), data, defaults)


def decode_object(data: bytes, decoder: msgspec.json.Decoder[Parsed], *, kind: str) -> Parsed:
    """What the decoder makes of a JSON object; raises InputError with the cause: not JSON, or not of the kind."""
    try:
        return decoder.decode(decode(data.removeprefix(codecs.BOM_UTF8)))
    except RecursionError:
        raise InputError("nested too deeply") from None
    except msgspec.ValidationError as error:
        raise InputError(f"not {kind}: {error}") from None
    except (msgspec.DecodeError, UnicodeError) as error:
        raise InputError(f"not JSON: {error}") from None
