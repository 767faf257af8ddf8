"""Queries kept by name."""

import msgspec
from sqlalchemy import Connection, delete, select

from musnad.errors import InputError
from musnad.store.log import tell_time
from musnad.store.rows import to_storable
from musnad.store.search.parse import parse_query
from musnad.store.tables import searches

LONGEST = 100  # characters of a name


class Search(msgspec.Struct, frozen=True):
    """A query kept by name, who kept it and when."""

    id: int
    name: str
    q: str
    who: str
    at: str


def list_searches(connection: Connection) -> list[Search]:
    """All that are kept, by name."""
    rows = connection.execute(select(searches).order_by(searches.c.name)).mappings()
    return [Search(**row) for row in rows]


def find_search(connection: Connection, name: str) -> Search | None:
    """The one of that name."""
    row = connection.execute(select(searches).where(searches.c.name == to_storable(name))).mappings().first()
    return Search(**row) if row else None


def save_search(connection: Connection, name: str, q: str, *, who: str) -> Search:
    """The query, now kept under that name in place of an earlier one.

    Raises QueryError for a query that cannot be understood, InputError for a name that cannot be kept.
    """
    parse_query(q)
    kept = to_storable(name).strip()
    if not kept or len(kept) > LONGEST:
        raise InputError(f"a name has 1 to {LONGEST} characters", file=kept[:20] or None)
    connection.execute(delete(searches).where(searches.c.name == kept))
    row = {"name": kept, "q": to_storable(q), "who": to_storable(who), "at": tell_time()}
    connection.execute(searches.insert(), row)
    rows = connection.execute(select(searches).where(searches.c.name == kept)).mappings()
    return Search(**rows.one())


def delete_search(connection: Connection, number: int) -> bool:
    """Whether there was one with that number, which is now gone."""
    return connection.execute(delete(searches).where(searches.c.id == number)).rowcount > 0
