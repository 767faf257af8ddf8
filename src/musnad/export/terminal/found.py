"""Tables of what a search found, readable in a terminal of 80 columns and up."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TextIO

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from musnad.export.bidi import is_rtl
from musnad.export.plain import to_plain
from musnad.export.terminal.cell import Bidi, Cell
from musnad.export.terminal.claim_cells import STYLES
from musnad.export.terminal.table import WIDE
from musnad.model.row import ArticleRow, ClaimRow, Days, EventRow, Figure, Range

_ID = 12  # digits of a claim
_ACTORS = 3  # that are named of an event


def write_found(
    rows: Iterable[Any], kind: str, out: TextIO, *, bidi: Bidi = Bidi.LOGICAL, width: int | None = None
) -> int:
    """How many rows of `claims`, `events` or `articles` were written."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=width)
    wide, (heads, make) = console.width >= WIDE, _TABLES[kind]
    shown = heads[0] if wide else heads[1]
    table = Table(*shown, box=SIMPLE, show_lines=True, pad_edge=False, header_style="bold")
    table.columns[-1].min_width = _ID if kind != "articles" else None
    for row in rows:
        style = STYLES.get(getattr(row, "status", ""), "")
        table.add_row(*(Cell([*map(to_plain, cell)], bidi, style=style) for cell in make(row, wide)))
    console.print(table if table.row_count else f"no {kind}")
    return table.row_count


def _claim_cells(row: ClaimRow, wide: bool) -> list[list[str]]:
    what = [row.type, *([row.status] if row.status != "asserted" else []), row.trigger]
    who = [*row.actors, *(f"{'←' if is_rtl(target) else '→'} {target}" for target in row.targets)]
    where, when, counts = _one(row.place), _day_lines(row.day), [_count(count) for count in row.counts]
    source = _one(row.source) + ([f"({row.publisher})"] if row.publisher else [])
    state = [row.state] if row.state != "machine" else []
    if wide:
        return [what, who, where, when, counts, source, [row.evidence.text], [row.id, row.article, *state]]
    return [what, who, where + when + counts, source, [row.id, row.article, *state]]


def _event_cells(row: EventRow, wide: bool) -> list[list[str]]:
    what = [row.type, *([row.status] if row.status != "asserted" else []), *(["contested"] if row.contested else [])]
    where, when, who = _one(row.place), _day_lines(row.day), list(row.actors[:_ACTORS])
    counts = [f"{_range(count)} {name.replace('_', ' ')}" for name, count in row.counts.items()]
    told = [_number(row.reports, "report"), _number(row.origins, "origin")]
    state = [row.state] if row.state != "machine" else []
    if wide:
        return [what, who, where, when, counts, told, _one(row.grade), [row.key, *state]]
    return [what, where + when + who, counts, told, [row.key, *state]]


def _article_cells(row: ArticleRow, wide: bool) -> list[list[str]]:
    day = str(row.published) if row.published else "day unknown"
    title, claims = [row.title or row.id], [_number(row.claims, "claim")]
    if wide:
        return [title, _one(row.publisher), [day], [row.snippet], claims, [row.id]]
    return [title + _one(row.publisher) + [day], [row.snippet], [row.id, *claims]]


Make = Callable[[Any, bool], Sequence[Sequence[str]]]
Heads = tuple[tuple[str, ...], tuple[str, ...]]
_TABLES: dict[str, tuple[Heads, Make]] = {
    "claims": (
        (
            ("what", "who", "where", "when", "how many", "source", "sentence", "claim, article"),
            ("what", "who", "where, when, how many", "source", "claim, article"),
        ),
        _claim_cells,
    ),
    "events": (
        (
            ("what", "by", "where", "when", "how many", "told by", "grade", "event"),
            ("what", "where, when, by", "how many", "told by", "event"),
        ),
        _event_cells,
    ),
    "articles": (
        (
            ("title", "publisher", "published", "text", "claims", "article"),
            ("title, publisher, day", "text", "article"),
        ),
        _article_cells,
    ),
}


def _one(value: str | None) -> list[str]:
    return [value] if value else []


def _day_lines(day: Days | None) -> list[str]:
    if day is None:
        return []
    first, last = day
    return [str(first)] if first == last else [f"{first or '…'} –", str(last or "…")]


def _count(figure: Figure) -> str:
    return f"{_bounds(figure.low, figure.high)} {figure.of}"


def _range(figure: Range) -> str:
    best = f" ({figure.best:,})" if figure.low != figure.high and figure.best is not None else ""
    return _bounds(figure.low, figure.high) + best


def _bounds(low: int | None, high: int | None) -> str:
    if low == high or low is None or high is None:
        mark = "" if low == high else "≤ " if low is None else "≥ "
        return f"{mark}{high if low is None else low:,}"
    return f"{low:,}–{high:,}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
