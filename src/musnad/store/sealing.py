"""The hashes by which the log vouches for articles and claims."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

_LATER = frozenset({"archive_url"})
_ENCODER = msgspec.json.Encoder(order="sorted")


class Seals(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an entry of the log vouches for: the hash of an article's row if it is new, and of its new claims' rows."""

    article: str | None = None
    claims: dict[str, str] = {}  # by their ids


def to_line(row: Mapping[Any, Any]) -> bytes:
    """All columns of a row as JSON, in order of their names, bytes in base64; columns that came later only where they
    hold something, so that rows from before have the hash that they had."""
    return _ENCODER.encode({key: value for key, value in row.items() if value is not None or key not in _LATER})


def seal(row: Mapping[Any, Any]) -> str:
    """SHA-256 over the row's JSON, in hexadecimal digits."""
    return hashlib.sha256(to_line(row)).hexdigest()
