"""What the page is about."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from musnad.export.names import take_arabic_names
from musnad.export.page import iter_part_rows, load_labels, read_part
from musnad.lexicon.registry import load_actors
from musnad.model import FAMILIES, Article, Claim, Event, Reading, Status

LABELS = "report/labels.csv"


def build_data(pairs: Sequence[tuple[Article, Reading]], events: Iterable[Event] = ()) -> dict[str, Any]:
    """Articles with their claims and events, and what the page needs to draw them."""
    happened = [describe_event(event) for event in sorted(events, key=_rank)]
    return {
        "articles": [describe_article(article, reading.claims) for article, reading in pairs],
        "events": happened,
        "names": take_arabic_names(name for event in happened for name in _iter_names(event)),
        "families": FAMILIES,
        "statuses": list(Status),
        "labels": load_labels(LABELS),
        "sides": {row["id"]: row["key"] for row in iter_part_rows("report/map/sides.csv")},
        "cities": list(iter_part_rows("report/map/cities.csv")),
        "countries": list(iter_part_rows("report/map/countries.csv")),
        "outlines": json.loads(read_part("report/map/outlines.json")),
    }


def _rank(event: Event) -> tuple[int, str]:
    """What most reports tell of stands first."""
    return -len(event.reports), event.id


def describe_event(event: Event) -> dict[str, Any]:
    """An event as the scripts take it, parties by their names."""
    data: dict[str, Any] = msgspec.to_builtins(event)
    for origin in data["origins"]:
        if "side" in origin:
            origin["side"] = _name(origin["side"])
    for side in (side for one in data["discrepancies"] if one["field"] == "actor" for side in one["values"]):
        side["value"] = _name(side["value"])
    return data


def _iter_names(event: dict[str, Any]) -> Iterator[str]:
    """The parties and sources of an event as the scripts take it."""
    yield from event["actors"]
    for origin in event["origins"]:
        yield from (origin["source"], origin.get("side", ""))
    for one in event["discrepancies"]:
        yield from (side["value"] for side in one["values"])


def _name(actor: str) -> str:
    known = load_actors().get(actor)
    return known.name if known else actor


def describe_article(article: Article, claims: Iterable[Claim]) -> dict[str, Any]:
    """An article and claims about it, as the scripts take them."""
    return {**msgspec.to_builtins(article), "claims": [describe_claim(claim) for claim in claims]}


def describe_claim(claim: Claim) -> dict[str, Any]:
    """A claim without its reasons."""
    return {**msgspec.to_builtins(claim), "reasons": None}
