"""How a search goes through the rows: from the few that one term leaves, or along the order asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from musnad.errors import UsageError
from musnad.store.search.conditions import Asked, Condition
from musnad.store.search.query import Query, Term
from musnad.store.views.built import count_rows
from musnad.store.views.fetching import fetch_rows

FEW: Final = 10_000  # rows that are gone through one by one, and up to which they are counted


class Sort(NamedTuple):
    """An order: a column, then the numbers of the rows; unknown values last."""

    column: str
    descending: bool = True


class Plan(NamedTuple):
    """What rows must meet; `lead` where few rows can, else None."""

    conditions: tuple[Condition, ...]
    lead: Select[int] | None = None


class Found(NamedTuple):
    """The numbers of the rows of a page, in order, and how many rows match in all, if that is known."""

    numbers: Sequence[int]
    total: int | None


def make_plan(connection: Connection, query: Query, ask: Callable[[Connection, Term], Asked]) -> Plan:
    """How to find the rows that match a query."""
    asked = [ask(connection, term) for term in query.terms]
    sizes = {i: measure(connection, one.lead) for i, one in enumerate(asked) if one.lead is not None}
    first = min(sizes, key=sizes.__getitem__, default=None)
    if first is None or sizes[first] > FEW:
        return Plan(tuple(one.check for one in asked))
    return Plan(tuple(one.check for i, one in enumerate(asked) if i != first), asked[first].lead)


def find_page(connection: Connection, plan: Plan, table: Table, sort: Sort, *, page: int, size: int) -> Found:
    """The rows of a page: cut from all where few rows can match, else found along the order."""
    start, rows = (page - 1) * size, count_rows(connection, table)
    if plan.lead is not None or (plan.conditions and rows <= FEW):
        every = list_numbers(connection, plan, table, sort)
        return Found(every[start : start + size], len(every))
    numbers = apply_sort(apply_plan(plan, select(table.c.number), table), table, sort)
    some = [number for (number,) in fetch_rows(connection, numbers.limit(size).offset(start))]
    return Found(some, None if plan.conditions else rows)


def list_numbers(connection: Connection, plan: Plan, table: Table, sort: Sort) -> list[int]:
    """All rows that match, in order."""
    numbers = apply_sort(apply_plan(plan, select(table.c.number), table), table, sort)
    return [number for (number,) in fetch_rows(connection, numbers)]


def measure(connection: Connection, numbers: Select[int]) -> int:
    """How many rows there are, counted to one beyond FEW."""
    some = numbers.limit(FEW + 1).subquery()
    return connection.execute(select(func.count()).select_from(some)).scalar_one()


def apply_plan(plan: Plan, query: Select[*tuple[Any, ...]], table: Table) -> Select[*tuple[Any, ...]]:
    """The query, for those rows alone."""
    if plan.lead is not None:
        query = query.where(table.c.number.in_(plan.lead))
    return query.where(*plan.conditions)


def apply_sort(query: Select[*tuple[Any, ...]], table: Table, sort: Sort) -> Select[*tuple[Any, ...]]:
    """The query in that order."""
    number = table.c.number
    columns: list[ColumnElement[Any]] = [number] if sort.column == "number" else [table.c[sort.column], number]
    ordered = [column.desc() if sort.descending else column.asc() for column in columns]
    return query.order_by(*(column.nulls_last() for column in ordered[:-1]), ordered[-1])


def find_sort(sorts: Mapping[str, Sort], name: str) -> Sort:
    """The order of that name; raises UsageError where there is none."""
    if name not in sorts:
        raise UsageError(f"no order {name!r}; there are {', '.join(sorts)}")
    return sorts[name]
