"""Pages of claims and events that match a query."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, Select, Table

from musnad.model.row import ClaimRow, EventRow, Item, Page
from musnad.store.search.conditions import Asked, ask_claims, ask_events
from musnad.store.search.planning import Sort, apply_plan, apply_sort, find_sort, make_plan
from musnad.store.search.query import Query, Term
from musnad.store.views.recall import select_claim_rows, select_event_rows, to_claim_row, to_event_row
from musnad.store.views.tables import view_claims, view_events

CLAIM_SORTS: Final[Mapping[str, Sort]] = {
    "-day": Sort("number"),
    "day": Sort("number", descending=False),
    "confidence": Sort("confidence", descending=False),
    "new": Sort("entry"),
}
EVENT_SORTS: Final[Mapping[str, Sort]] = {
    "-day": Sort("number"),
    "day": Sort("number", descending=False),
    "-killed": Sort("killed"),
    "-origins": Sort("origins"),
    "-changed": Sort("entry"),
    "-reports": Sort("reports"),
}
_BATCH: Final = 1000


def find_claims(
    connection: Connection, query: Query, *, sort: str = "-day", page: int = 1, size: int = 50
) -> Page[ClaimRow]:
    """A page of the claims that match."""
    return _find(connection, query, _CLAIMS, find_sort(CLAIM_SORTS, sort), page, size)


def find_events(
    connection: Connection, query: Query, *, sort: str = "-day", page: int = 1, size: int = 50
) -> Page[EventRow]:
    """A page of the events that match."""
    return _find(connection, query, _EVENTS, find_sort(EVENT_SORTS, sort), page, size)


def iter_claims(connection: Connection, query: Query, *, sort: str = "-day") -> Iterator[ClaimRow]:
    """All claims that match."""
    return _iter(connection, query, _CLAIMS, find_sort(CLAIM_SORTS, sort))


def iter_events(connection: Connection, query: Query, *, sort: str = "-day") -> Iterator[EventRow]:
    """All events that match."""
    return _iter(connection, query, _EVENTS, find_sort(EVENT_SORTS, sort))


class _List(NamedTuple):
    """What is listed: its table, how it is asked for, and how its rows are made."""

    table: Table
    ask: Callable[[Connection, Term], Asked]
    select: Callable[[], Select[*tuple[Any, ...]]]
    make: Callable[[Row[*tuple[Any, ...]]], Any]


_CLAIMS: Final = _List(view_claims, ask_claims, select_claim_rows, to_claim_row)
_EVENTS: Final = _List(view_events, ask_events, select_event_rows, to_event_row)


def _find(connection: Connection, query: Query, listed: _List, sort: Sort, page: int, size: int) -> Page[Item]:
    plan = make_plan(connection, query, listed.ask, listed.table)
    found = apply_sort(apply_plan(plan, listed.select(), listed.table), listed.table, sort)
    rows = connection.execute(found.limit(size).offset((page - 1) * size))
    return Page(tuple(map(listed.make, rows)), plan.size, page, size)


def _iter(connection: Connection, query: Query, listed: _List, sort: Sort) -> Iterator[Item]:
    plan = make_plan(connection, query, listed.ask, listed.table)
    found = apply_sort(apply_plan(plan, listed.select(), listed.table), listed.table, sort)
    yield from map(listed.make, connection.execute(found.execution_options(yield_per=_BATCH)))
