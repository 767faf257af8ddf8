"""Claims as JSON Lines: an article a line, in the form that other programs exchange."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from musnad.model import Article, Reading

_OWN = ("resolved", "confidence", "reasons")  # keys that a claim has only where Musnad has something to say


def to_line(reading: Reading) -> str:
    """One line of JSON, without its end, for the claims of an article."""
    line = msgspec.to_builtins(reading)
    for claim in line["claims"]:
        for key in _OWN:
            if claim[key] is None:
                del claim[key]
    return msgspec.json.encode(line).decode()


def write_jsonl(pairs: Iterable[tuple[Article, Reading]], out: TextIO) -> None:
    """Write the readings, an article a line."""
    out.writelines(to_line(reading) + "\n" for _, reading in pairs)
