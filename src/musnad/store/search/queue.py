"""What somebody should look at next."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from musnad.model import Kind, Stage
from musnad.model.row import EventRow, Page
from musnad.store.search.planning import FEW, measure
from musnad.store.views.fetching import fetch_rows
from musnad.store.views.recall import select_event_rows, to_event_row
from musnad.store.views.tables import view_events

MANY: Final = 10  # killed
UNSURE: Final = 0.5


class Queued(msgspec.Struct, frozen=True, kw_only=True):
    """An event to look at, why, and how urgently: changed (since somebody looked), contested, many killed, new, low
    confidence."""

    kind: Kind = Kind.EVENT
    key: str
    reasons: tuple[str, ...]
    score: int
    row: EventRow


def find_queue(connection: Connection, *, assignee: str | None = None, page: int = 1, size: int = 50) -> Page[Queued]:
    """A page of what is not final, the most urgent first; only what is assigned to somebody."""
    score, number = view_events.c.score, view_events.c.number
    conditions: list[ColumnElement[bool]] = [score.is_not(None)]
    if assignee is not None:
        conditions.append(view_events.c.assignee == assignee)
    waiting = select(number, score).where(*conditions)
    some = waiting.order_by(score.desc(), number.desc()).limit(size).offset((page - 1) * size)
    scores: dict[int, int] = {row[0]: row[1] for row in fetch_rows(connection, some)}
    count = measure(connection, waiting.with_only_columns(number))
    rows = _load(connection, list(scores))
    items = tuple(_queue(rows[number], scores[number]) for number in scores)
    return Page(items, count if count <= FEW else None, page, size)


def _load(connection: Connection, numbers: Sequence[int]) -> dict[int, EventRow]:
    rows: Sequence[Sequence[Any]] = fetch_rows(connection, select_event_rows().where(view_events.c.number.in_(numbers)))
    return {row[0]: to_event_row(row) for row in rows}


def _queue(row: EventRow, score: int) -> Queued:
    return Queued(key=row.key, reasons=tuple(_iter_reasons(row)), score=score, row=row)


def _iter_reasons(row: EventRow) -> Iterator[str]:
    killed = row.counts.get("killed")
    if row.state is Stage.UPDATED:
        yield "changed"
    if row.contested:
        yield "contested"
    if killed and (killed.best or 0) >= MANY:
        yield "many killed"
    if row.state is Stage.MACHINE:
        yield "new"
    if row.confidence is not None and row.confidence < UNSURE:
        yield "low confidence"
