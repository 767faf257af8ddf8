"""Pages of claims and events that match a query."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, Table

from musnad.model.row import ClaimRow, EventRow, Item, Page
from musnad.store.search.conditions import Asked, ask_claims, ask_events
from musnad.store.search.planning import Sort, find_page, find_sort, list_numbers, make_plan
from musnad.store.search.query import Query, Term
from musnad.store.search.words import merge_words
from musnad.store.views.fetching import fetch_rows
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
_BATCH: Final = 500


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
    make: Callable[[Sequence[Any]], Any]


_CLAIMS: Final = _List(view_claims, ask_claims, select_claim_rows, to_claim_row)
_EVENTS: Final = _List(view_events, ask_events, select_event_rows, to_event_row)


def _find(connection: Connection, query: Query, listed: _List, sort: Sort, page: int, size: int) -> Page[Item]:
    plan = make_plan(connection, merge_words(query), listed.ask)
    found = find_page(connection, plan, listed.table, sort, page=page, size=size)
    return Page(tuple(_load(connection, listed, found.numbers)), found.total, page, size)


def _load(connection: Connection, listed: _List, numbers: Sequence[int]) -> Iterator[Item]:
    """The rows of these numbers, in their order."""
    rows = fetch_rows(connection, listed.select().where(listed.table.c.number.in_(numbers)))
    by_number = {row[0]: row for row in rows}
    yield from (listed.make(by_number[number]) for number in numbers)


def _iter(connection: Connection, query: Query, listed: _List, sort: Sort) -> Iterator[Item]:
    plan = make_plan(connection, merge_words(query), listed.ask)
    numbers = list_numbers(connection, plan, listed.table, sort)
    for start in range(0, len(numbers), _BATCH):
        yield from _load(connection, listed, numbers[start : start + _BATCH])
