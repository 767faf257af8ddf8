"""How a search goes through the rows: from the few that one term leaves, or along the order asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from musnad.errors import UsageError
from musnad.store.search.conditions import Asked, Condition
from musnad.store.search.query import Query, Term

FEW: Final = 10_000  # rows that are gone through one by one, and up to which they are counted


class Sort(NamedTuple):
    """An order: a column, then the numbers of the rows; unknown values last."""

    column: str
    descending: bool = True


class Plan(NamedTuple):
    """What rows must meet; `lead` where few rows can, else None; `size` is how many rows meet it, if that is known."""

    conditions: tuple[Condition, ...]
    lead: Select[int] | None
    size: int | None


def make_plan(connection: Connection, query: Query, ask: Callable[[Connection, Term], Asked], table: Table) -> Plan:
    """How to find the rows of a table that match a query."""
    asked = [ask(connection, term) for term in query.terms]
    leads = [
        (size, i)
        for i, one in enumerate(asked)
        if one.lead is not None and (size := measure(connection, one.lead)) <= FEW
    ]
    if not leads:
        return _plan_walk(connection, asked, table)
    _, first = min(leads)
    lead = asked[first].lead
    conditions = tuple(one.check for i, one in enumerate(asked) if i != first)
    if lead is None or not conditions:
        return Plan((), lead, min(leads)[0])
    count = measure(connection, select(table.c.number).where(table.c.number.in_(lead), *conditions))
    return Plan(conditions, lead, count)


def _plan_walk(connection: Connection, asked: Sequence[Asked], table: Table) -> Plan:
    if asked:
        return Plan(tuple(one.check for one in asked), None, None)
    return Plan((), None, connection.execute(select(func.count()).select_from(table)).scalar_one())


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
    if sort.descending:
        return query.order_by(
            *(column.desc().nulls_last() if column is not number else number.desc() for column in columns)
        )
    return query.order_by(*(column.asc().nulls_last() if column is not number else number.asc() for column in columns))


def find_sort(sorts: Mapping[str, Sort], name: str) -> Sort:
    """The order of that name; raises UsageError where there is none."""
    if name not in sorts:
        raise UsageError(f"no order {name!r}; there are {', '.join(sorts)}")
    return sorts[name]
