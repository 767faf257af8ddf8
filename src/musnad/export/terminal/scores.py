"""Measures in the terminal: one row a measure over all, and one row a group."""

from collections.abc import Mapping
from typing import TextIO

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from musnad.export.plain import to_plain
from musnad.export.terminal.cell import Bidi, Cell
from musnad.export.terminal.table import WIDE
from musnad.scoring import Figures

_NARROW = ("gold", "predicted", "claim F1", "argument F1", "origin F1", "whole F1")
_HEADS = {  # broken so that all columns fit
    "argument F1": "argu-\nment\nF1",
    "status macro-F1": "status\nmacro-\nF1",
    "when invented": "when\ninven-\nted",
    "predicted": "read",
}
_UNKNOWN = "–"


def write_scores(
    figures: Figures,
    groups: Mapping[str | None, Figures] | None,
    out: TextIO,
    *,
    bidi: Bidi = Bidi.LOGICAL,
    width: int | None = None,
) -> None:
    """Write the measures over all, then those of each group if there are groups."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=width)
    console.print(_to_list(figures))
    if groups is not None:
        names = tuple(figures) if console.width >= WIDE else _NARROW
        console.print(_to_table(groups, names, bidi))


def show_figure(value: float | None) -> str:
    """A share with four places, a number as it is, a dash where there was nothing to measure."""
    if value is None:
        return _UNKNOWN
    return f"{value:.4f}" if isinstance(value, float) else f"{value:,}"


def _to_list(figures: Figures) -> Table:
    table = Table(box=SIMPLE, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    for name, value in figures.items():
        table.add_row(name, show_figure(value))
    return table


def _to_table(groups: Mapping[str | None, Figures], names: tuple[str, ...], bidi: Bidi) -> Table:
    """A row a group; measures under their names in two lines, which keeps the columns narrow."""
    table = Table(box=SIMPLE, pad_edge=False, collapse_padding=True, header_style="bold")
    table.add_column(no_wrap=True)
    for name in names:
        table.add_column(_HEADS.get(name) or name.replace(" ", "\n"), justify="right")
    for group, figures in groups.items():
        cells = (_show_short(figures[name]) for name in names)
        table.add_row(Cell([to_plain(group) if group is not None else "not stated"], bidi), *cells)
    return table


def _show_short(value: float | None) -> str:
    return f"{value:.3f}" if isinstance(value, float) else show_figure(value)
