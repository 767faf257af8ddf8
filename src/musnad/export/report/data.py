"""What the page is about."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from musnad.export.page import iter_part_rows, load_labels, read_part
from musnad.model import FAMILIES, Article, Claim, Reading, Status

LABELS = "report/labels.csv"


def build_data(pairs: Sequence[tuple[Article, Reading]]) -> dict[str, Any]:
    """Articles with their claims, and what the page needs to draw them."""
    return {
        "articles": [describe_article(article, reading.claims) for article, reading in pairs],
        "families": FAMILIES,
        "statuses": list(Status),
        "labels": load_labels(LABELS),
        "sides": {row["id"]: row["key"] for row in iter_part_rows("report/map/sides.csv")},
        "cities": list(iter_part_rows("report/map/cities.csv")),
        "countries": list(iter_part_rows("report/map/countries.csv")),
        "outlines": json.loads(read_part("report/map/outlines.json")),
    }


def describe_article(article: Article, claims: Iterable[Claim]) -> dict[str, Any]:
    """An article and claims about it, as the scripts take them."""
    return {**msgspec.to_builtins(article), "claims": [describe_claim(claim) for claim in claims]}


def describe_claim(claim: Claim) -> dict[str, Any]:
    """A claim without its reasons."""
    return {**msgspec.to_builtins(claim), "reasons": None}
