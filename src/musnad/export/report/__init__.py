"""The report: one page that holds its articles, claims, events, map and timeline, and needs no network."""

from collections.abc import Sequence
from typing import TextIO

from musnad.export.report.page import build_page
from musnad.model import Article, Event, Reading

__all__ = ["write_report"]


def write_report(pairs: Sequence[tuple[Article, Reading]], events: Sequence[Event], out: TextIO) -> None:
    """Writes a self-contained HTML page that shows the articles with their claims and the events they add up to."""
    out.write(build_page(pairs, events))
