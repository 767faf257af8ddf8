"""Words of reports made harmless and whole for display: no control characters, no forced direction, one line."""

_DROPPED = (
    *range(0x20),
    *range(0x7F, 0xA0),
    0x00AD,  # soft hyphen
    0x061C,  # bidi marks, embeddings, overrides and isolates, and what has no width
    *range(0x200B, 0x200C),
    *range(0x200E, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),
)
_TABLE: dict[int, str] = dict.fromkeys(_DROPPED, "") | dict.fromkeys(map(ord, "\t\n\v\f\r\x85\u2028\u2029"), " ")


def to_plain(text: str) -> str:
    """`text` on one line without control and direction characters, white space run together."""
    shown = text.translate(_TABLE)
    return " ".join(shown.encode("utf-8", "replace").decode().split())
