"""What the page is about, as JSON that is safe inside HTML."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

import msgspec

from musnad.model import FAMILIES, Article, Reading, Status

_FILES = files("musnad.export.report")
# Markup, line ends of JavaScript, and the controls that would reorder the source for whoever reads it.
_UNSAFE = re.compile("[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_part(name: str) -> str:
    """The text of a file that ships with the report."""
    return (_FILES / name).read_text(encoding="utf-8")


def encode_data(data: dict[str, Any]) -> str:
    """JSON that may stand in a script element: no markup, nothing invisible, each character still one character."""
    text = _LONE_SURROGATE.sub("\ufffd", json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def build_data(pairs: Sequence[tuple[Article, Reading]]) -> dict[str, Any]:
    """Articles with their claims, and what the page needs to draw them."""
    return {
        "articles": [_article(article, reading) for article, reading in pairs],
        "families": FAMILIES,
        "statuses": list(Status),
        "labels": {row["key"]: [row["gloss"], row["form"]] for row in _iter_rows("labels.csv")},
        "sides": {row["id"]: row["key"] for row in _iter_rows("map/sides.csv")},
        "cities": list(_iter_rows("map/cities.csv")),
        "countries": list(_iter_rows("map/countries.csv")),
        "outlines": json.loads(read_part("map/outlines.json")),
    }


def _article(article: Article, reading: Reading) -> dict[str, Any]:
    return {
        **msgspec.to_builtins(article),
        "claims": [{**msgspec.to_builtins(claim), "reasons": None} for claim in reading.claims],
    }


def _iter_rows(name: str) -> Iterator[dict[str, str]]:
    return csv.DictReader((line for line in read_part(name).splitlines() if not line.startswith("#")), strict=True)
