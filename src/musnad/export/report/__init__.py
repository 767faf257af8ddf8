"""The report: one page that holds its articles, claims, map and timeline, and needs no network."""

from collections.abc import Sequence
from typing import TextIO

from musnad.export.report.page import build_page
from musnad.model import Article, Reading

__all__ = ["write_report"]


def write_report(pairs: Sequence[tuple[Article, Reading]], out: TextIO) -> None:
    """Writes a self-contained HTML page that shows the articles with their claims."""
    out.write(build_page(pairs))
