"""A table of who holds what, readable in a terminal of 80 columns and up."""

from collections.abc import Iterable
from typing import TextIO

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Column, Table

from musnad.export.plain import to_plain
from musnad.export.terminal.cell import Bidi, Cell
from musnad.model import Spell, State, Statement

_HEADS = ("place", "held by", "according to", "since")
_CLAIMS = Column("claims", min_width=16)  # room for an id


def write_control_table(
    spells: Iterable[Spell], out: TextIO, *, bidi: Bidi = Bidi.LOGICAL, width: int | None = None
) -> None:
    """Write a row a spell."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=width)
    table = Table(*_HEADS, _CLAIMS, box=SIMPLE, show_lines=True, pad_edge=False)
    for spell in spells:
        table.add_row(*(Cell(lines, bidi) for lines in to_cells(spell)))
    console.print(table if table.row_count else "nothing is said of who holds any place on that day")


def to_cells(spell: Spell) -> list[list[str]]:
    """The lines of each cell of a spell's row, under _HEADS and _CLAIMS."""
    names = [to_plain(name) for name in dict.fromkeys((spell.place.name, spell.place.name_ar)) if name]
    holders = [to_plain(view.party.name) for view in spell.views]
    marks = [spell.state.value] if spell.state is not State.HELD else []
    sieges = sorted({to_plain(party.name) for word in spell.sieges for party in word.parties})
    sources = sorted({to_plain(source) for view in spell.views for source in view.sources})
    words = list(dict.fromkeys(word for view in spell.views for word in view.words)) or list(spell.because)
    return [
        names,
        marks + holders + [f"besieged by {name}" for name in sieges],
        sources or sorted({to_plain(word.source) for word in spell.because}),
        [str(spell.first), f"– {spell.last or '…'}"],
        [line for word in words[:_SHOWN] for line in _cite(word)]
        + ([f"and {len(words) - _SHOWN} more"] if len(words) > _SHOWN else []),
    ]


_SHOWN = 2  # claims of a row; the other forms show all


def _cite(word: Statement) -> list[str]:
    return [word.claim, to_plain(word.article), to_plain(word.text)]
