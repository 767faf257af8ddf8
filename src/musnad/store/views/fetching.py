"""All rows of a query at once."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Select, func, select

_ROWS: Final = msgspec.json.Decoder(list[tuple[Any, ...]])


def fetch_rows(connection: Connection, query: Select[*tuple[Any, ...]]) -> Sequence[Sequence[Any]]:
    """The rows of a query on texts and numbers, in its order.

    SQLite gives a row at a time, and Python's threads take turns at each; so it is asked for all of them as one value.
    """
    if connection.dialect.name != "sqlite":
        return connection.execute(query).fetchall()
    rows = query.subquery()
    found = select(func.json_group_array(func.json_array(*rows.c))).select_from(rows)
    return _ROWS.decode(connection.execute(found).scalar_one())
