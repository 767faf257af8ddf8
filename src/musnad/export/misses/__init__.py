"""A page of gold claims beside read ones in their texts, with what was missed, made up or read wrong."""

from collections.abc import Sequence
from typing import TextIO

from musnad.export.misses.data import build_data
from musnad.export.page import assemble_page
from musnad.scoring import Case, Figures

_STYLES = ("report/css/base", "report/css/filters", "report/css/article", "misses/css/misses", "report/css/print")
_SCRIPTS = (
    "report/js/dom",
    "report/js/report",
    "report/js/language",
    "report/js/frame",
    "report/js/claims",
    "report/js/labels",
    "report/js/pieces",
    "report/js/text",
    "misses/js/entries",
    "misses/js/choice",
    "misses/js/sheet",
    "misses/js/readings",
    "misses/js/misses",
)

__all__ = ["write_misses"]


def write_misses(cases: Sequence[Case], figures: Figures, out: TextIO) -> None:
    """Writes a self-contained HTML page that shows the claims of each article, gold beside read."""
    styles, scripts = [f"{name}.css" for name in _STYLES], [f"{name}.js" for name in _SCRIPTS]
    out.write(assemble_page(styles=styles, scripts=scripts, data=build_data(cases, figures)))
