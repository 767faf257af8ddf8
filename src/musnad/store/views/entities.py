"""Who and what is named: each once in a table, with the names it goes by."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, func, select

from musnad.store.views.named import Named
from musnad.store.views.tables import claim_names, entities, entity_names, event_names, view_sources

_BATCH: Final = 500


class Entities:
    """The numbers of all that is named; new ones are kept back until `flush`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        rows = connection.execute(select(entities.c.role, entities.c.key, entities.c.number))
        self._numbers = {(role, key): number for role, key, number in rows}
        self._names = {(entity, name) for name, entity in connection.execute(select(entity_names))}
        self._last = connection.execute(select(func.max(entities.c.number))).scalar() or 0
        self._new: list[dict[str, Any]] = []
        self._new_names: list[dict[str, Any]] = []

    def find(self, named: Named) -> int:
        """The number of somebody or something, from now on if it had none."""
        number = self._numbers.get(named[:2])
        if number is None:
            self._last += 1
            number = self._numbers[named[:2]] = self._last
            new = {"number": number, "role": named.role, "key": named.key, "lat": named.lat, "lon": named.lon}
            self._new.append(new)
        for name in named.names:
            if (number, name) not in self._names:
                self._names.add((number, name))
                self._new_names.append({"entity": number, "name": name})
        return number

    def flush(self) -> None:
        """Writes what is new."""
        for table, rows in ((entities, self._new), (entity_names, self._new_names)):
            insert(self._connection, table, rows)
            rows.clear()


def insert(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """Adds the rows, if there are any."""
    some = list(rows)
    if some:
        connection.execute(table.insert(), some)


def drop_unnamed(connection: Connection, numbers: Sequence[int]) -> None:
    """Takes out those of these that no claim names any more."""
    for start in range(0, len(numbers), _BATCH):
        some = numbers[start : start + _BATCH]
        named = connection.execute(select(claim_names.c.entity).where(claim_names.c.entity.in_(some)).distinct())
        gone = sorted(set(some).difference(named.scalars()))
        keys = select(entities.c.key).where(entities.c.number.in_(gone))
        connection.execute(delete(view_sources).where(view_sources.c.id.in_(keys)))
        connection.execute(delete(event_names).where(event_names.c.entity.in_(gone)))
        connection.execute(delete(entity_names).where(entity_names.c.entity.in_(gone)))
        connection.execute(delete(entities).where(entities.c.number.in_(gone)))
