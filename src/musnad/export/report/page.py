"""Which parts the report is made of."""

from collections.abc import Sequence

from musnad.export.page import assemble_page
from musnad.export.report.data import build_data
from musnad.model import Article, Event, Reading

_STYLES = ("base", "filters", "article", "card", "table", "map", "timeline", "events", "print")
_SCRIPTS = (
    "dom",
    "report",
    "language",
    "frame",
    "claims",
    "labels",
    "events",
    "filters",
    "card",
    "pieces",
    "marks",
    "text",
    "articles",
    "table",
    "projection",
    "outlines",
    "points",
    "map",
    "days",
    "timeline",
    "bounds",
    "happenings",
    "main",
)


def build_page(pairs: Sequence[tuple[Article, Reading]], events: Sequence[Event]) -> str:
    """The whole page; nothing in it asks for anything outside it."""
    return assemble_page(
        styles=[f"report/css/{name}.css" for name in _STYLES],
        scripts=[f"report/js/{name}.js" for name in _SCRIPTS],
        data=build_data(pairs, events),
    )
