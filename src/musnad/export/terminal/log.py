"""A table of what was done to a record."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.table import Table

from musnad.export.plain import to_plain
from musnad.export.terminal.cell import Bidi, Cell
from musnad.model import Entry


def write_log(entries: Iterable[Entry], out: TextIO, *, bidi: Bidi = Bidi.LOGICAL, width: int | None = None) -> None:
    """Write a row an entry."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=width)
    table = Table("no.", "when (UTC)", "who", "what", "to", "why", box=None, pad_edge=False)
    for entry in entries:
        cells = (str(entry.number), entry.at[:19], entry.who, entry.what, entry.subject, entry.why or "")
        table.add_row(*(Cell([to_plain(cell)], bidi) for cell in cells))
    console.print(table if table.row_count else "no entries")
