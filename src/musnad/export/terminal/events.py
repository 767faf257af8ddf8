"""A table of events, readable in a terminal of 80 columns and up."""

from collections.abc import Iterable
from typing import TextIO

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Column, Table

from musnad.export.plain import to_plain
from musnad.export.terminal.cell import Bidi, Cell
from musnad.export.values import period_lines
from musnad.model import Bounds, Event

_HEADS = ("what", "where", "when", "by", "killed", "injured", "origins", "grade")
_NARROW_HEADS = ("what, when", "where, by", "killed, injured")
WIDE = 140  # columns from which every value has a column of its own
ACTORS = 3  # named in the table; the others stand in the explanation


def write_events_table(
    events: Iterable[Event], out: TextIO, *, bidi: Bidi = Bidi.LOGICAL, width: int | None = None
) -> None:
    """Write a row an event."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=width)
    wide = console.width >= WIDE
    name = Column("event" if wide else "event, grade, origins", no_wrap=True)  # an id is copied whole or not at all
    table = Table(name, *(_HEADS if wide else _NARROW_HEADS), box=SIMPLE, show_lines=True, pad_edge=False)
    for event in events:
        lines = to_cells(event)
        table.add_row(*(Cell(cell, bidi) for cell in (lines if wide else _narrow(lines))))
    console.print(table if table.row_count else "no events")


def to_cells(event: Event) -> list[list[str]]:
    """The lines of each cell of an event's row: its id, then those under _HEADS."""
    publishers = {name for origin in event.origins for name in origin.publishers}
    return [
        [event.id],
        [event.type, *([event.status] if event.status != "asserted" else [])],
        [to_plain(event.place or "unknown")],
        period_lines(event.date) if event.date else ["unknown"],
        [to_plain(name) for name in event.actors[:ACTORS]],
        _count_lines(event, "killed"),
        _count_lines(event, "injured"),
        [_number(len(event.origins), "origin"), _number(len(publishers), "publisher")],
        [event.grade.value] if event.grade else [],
    ]


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _narrow(cells: list[list[str]]) -> list[list[str]]:
    event, what, where, when, by, killed, injured, origins, grade = cells
    tolls = [f"{toll} {name}" for name, lines in (("killed", killed), ("injured", injured)) for toll in lines]
    return [event + grade + origins, what + when, where + by, tolls]


def _count_lines(event: Event, what: str) -> list[str]:
    """The bounds of a count, and below them those of combatants."""
    lines = [bounds_text(event.counts[what])] if what in event.counts else []
    fighters = event.counts.get(f"combatants_{what}")
    return lines + ([f"{bounds_text(fighters)} combatants"] if fighters else [])


def bounds_text(bounds: Bounds) -> str:
    """Bounds in short: "4", "7–12 (9)" with the best in brackets, "≥ 7 (9)" where no upper end is known."""
    low, best, high = (None if figure is None else f"{figure:,}" for figure in (bounds.low, bounds.best, bounds.high))
    if low == high:
        return low or "unknown"
    ends = f"{low}–{high}" if low and high else f"≥ {low}" if low else f"≤ {high}"
    return ends if best is None or (best == low and high is None) else f"{ends} ({best})"
