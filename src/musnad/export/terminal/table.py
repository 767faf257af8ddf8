"""A table of claims for each article, readable in a terminal of 80 columns and up."""

from collections.abc import Iterable
from typing import TextIO

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from musnad.export.plain import to_plain
from musnad.export.terminal.cell import Bidi, Cell
from musnad.export.terminal.claim_cells import (
    ID_DIGITS,
    STYLES,
    chain_lines,
    how_many_lines,
    when_lines,
    where_lines,
    who_lines,
)
from musnad.export.values import quote
from musnad.model import Article, Claim, Reading, Status

WIDE = 120  # columns from which every value has a column of its own
_HEADS = ("type", "status", "who", "where", "when", "how many", "chain", "claim")
_NARROW_HEADS = ("type, status", "who", "where", "when, how many", "chain")


def write_table(
    pairs: Iterable[tuple[Article, Reading]], out: TextIO, *, bidi: Bidi = Bidi.LOGICAL, width: int | None = None
) -> None:
    """Write a heading and a table of claims for each article."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=width)
    for article, reading in pairs:
        console.print(Cell([to_plain(article.title or article.id)], bidi, style="bold"))
        console.print(Cell(_origin_lines(article), bidi, style="dim"))
        console.print(
            _to_table(article, reading, bidi, wide=console.width >= WIDE) if reading.claims else "  no claims\n"
        )


def _origin_lines(article: Article) -> list[str]:
    """Where the article is from, as far as that is known; the day apart, for after Arabic its digits would turn."""
    day = str(article.published) if article.published else "day unknown"
    return [
        to_plain(article.publisher or "publisher unknown"),
        " · ".join([day, *([to_plain(article.url)] if article.url else [])]),
    ]


def _to_table(article: Article, reading: Reading, bidi: Bidi, *, wide: bool) -> Table:
    table = Table(
        *(_HEADS if wide else _NARROW_HEADS), box=SIMPLE, show_lines=True, pad_edge=False, header_style="bold"
    )
    if not wide:
        table.columns[0].min_width = len(f"{Status.ASSERTED} ") + ID_DIGITS  # the id stays beside the status
    for claim in reading.claims:
        style = STYLES.get(claim.status, "")
        lines = _wide_lines(article, claim) if wide else _narrow_lines(article, claim)
        table.add_row(*(Cell(cell, bidi, style=style) for cell in lines))
    return table


def _wide_lines(article: Article, claim: Claim) -> list[list[str]]:
    """The lines of each cell of a claim's row, under _HEADS."""
    return [
        [claim.type, *quote(article, [claim.trigger])],
        [claim.status],
        who_lines(article, claim),
        where_lines(article, claim),
        when_lines(article, claim),
        how_many_lines(claim),
        chain_lines(article, claim),
        [claim.id[:ID_DIGITS]],
    ]


def _narrow_lines(article: Article, claim: Claim) -> list[list[str]]:
    """The same under _NARROW_HEADS."""
    kind, status, who, where, when, how_many, chain, name = _wide_lines(article, claim)
    return [[*kind, *map(" ".join, zip(status, name, strict=True))], who, where, when + how_many, chain]
