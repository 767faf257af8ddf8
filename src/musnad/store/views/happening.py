"""Brings the rows of events up to date: what changed is written anew, what is as it was is left alone."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from musnad.model import ClaimType, Kind, Link, Standing
from musnad.model.wire import to_json
from musnad.store.reviews.recall import iter_standings
from musnad.store.tables import log
from musnad.store.views.entities import Entities
from musnad.store.views.entities import insert as insert_rows
from musnad.store.views.events import Happened, find_standing, make_event_columns, make_event_row, mark_event
from musnad.store.views.named import Named
from musnad.store.views.numbers import Numbers
from musnad.store.views.tables import (
    claim_names,
    entities,
    event_names,
    view_claims,
    view_event_rows,
    view_events,
)

MOST_LINKS: Final = 300  # of each sort that are kept of an event, the surest first
_BATCH: Final = 500
TYPE: Final = "type"


class Links(msgspec.Struct, frozen=True):
    """The links of an event."""

    inside: tuple[Link, ...]
    outside: tuple[Link, ...]


def write_events(connection: Connection, happened: Iterable[Happened], changed: Collection[str]) -> int:
    """How many events were written: the new, those that are not as they were, and those of the changed articles.

    `happened` are all events that there are; others are dropped.
    """
    writer = _Writer(connection, frozenset(changed))
    for one in happened:
        writer.take(one)
    writer.finish()
    return writer.written


class _Writer:
    """Takes all events and writes those that are not as they were."""

    def __init__(self, connection: Connection, changed: frozenset[str]) -> None:
        self._connection, self._changed, self.written = connection, changed, 0
        rows = connection.execute(select(view_events.c.key, view_events.c.number, view_events.c.mark))
        self._old = {key: (number, mark) for key, number, mark in rows}
        self._decided: Mapping[str, Standing] = dict(iter_standings(connection, Kind.EVENT))
        self._numbers = Numbers(connection, view_events.c.number)
        self._waiting: list[tuple[Happened, Standing, str]] = []

    def take(self, happened: Happened) -> None:
        """Writes the event, now or with others, unless it is there as it is."""
        event = happened.event
        standing = find_standing(event.claims, self._decided)
        mark = mark_event(event, standing)
        number, old = self._old.pop(event.claims[0], (None, None))
        if mark == old and self._changed.isdisjoint(event.reports):
            return
        if number is not None:
            drop_events(self._connection, [number])
        self._waiting.append((happened, standing, mark))
        if len(self._waiting) >= _BATCH:
            self._write()

    def finish(self) -> None:
        """Writes what waits, and drops the events that are no more."""
        self._write()
        gone = [number for number, _ in self._old.values()]
        for start in range(0, len(gone), _BATCH):
            drop_events(self._connection, gone[start : start + _BATCH])

    def _write(self) -> None:
        entries = self._find_entries([claim for one, _, _ in self._waiting for claim in one.event.claims])
        newest = [max(entries.get(claim, 0) for claim in one.event.claims) for one, _, _ in self._waiting]
        times = self._find_times(newest)
        columns: list[dict[str, Any]] = []
        bodies: list[dict[str, Any]] = []
        for (happened, standing, mark), entry in zip(self._waiting, newest, strict=True):
            row = make_event_row(happened, standing, times.get(entry))
            found = make_event_columns(happened, row, entry=max(entry, standing.last))
            number = self._numbers.take(found["first"])
            columns.append(found | {"number": number, "mark": mark})
            links = Links(tuple(happened.inside[:MOST_LINKS]), tuple(happened.outside[:MOST_LINKS]))
            body = {"body": to_json(row), "event": to_json(happened.event), "links": to_json(links)}
            bodies.append(body | {"number": number})
        insert_rows(self._connection, view_events, columns)
        insert_rows(self._connection, view_event_rows, bodies)
        self._tie({one["number"]: waiting[0].event.claims for one, waiting in zip(columns, self._waiting, strict=True)})
        self.written += len(columns)
        self._waiting.clear()

    def _tie(self, events: Mapping[int, tuple[str, ...]]) -> None:
        """Gives the claims their events, and the events the names that their claims hold."""
        rows = [{"one": claim, "into": number} for number, claims in events.items() for claim in claims]
        if not rows:
            return
        tie = update(view_claims).where(view_claims.c.id == bindparam("one")).values(event=bindparam("into"))
        self._connection.execute(tie, rows)
        named = (
            select(claim_names.c.entity, view_claims.c.event)
            .join(view_claims, view_claims.c.number == claim_names.c.number)
            .where(view_claims.c.event.in_(list(events)))
            .distinct()
        )
        types = (
            select(entities.c.number, view_claims.c.event)
            .join(entities, (entities.c.role == TYPE) & (entities.c.key == view_claims.c.type))
            .where(view_claims.c.event.in_(list(events)))
            .distinct()
        )
        for query in (named, types):
            self._connection.execute(insert(event_names).from_select(["entity", "number"], query))

    def _find_entries(self, ids: list[str]) -> dict[str, int]:
        query = select(view_claims.c.id, view_claims.c.entry)
        found: dict[str, int] = {}
        for start in range(0, len(ids), _BATCH):
            some = query.where(view_claims.c.id.in_(ids[start : start + _BATCH]))
            found |= {row.id: row.entry for row in self._connection.execute(some)}
        return found

    def _find_times(self, numbers: list[int]) -> dict[int, str]:
        query = select(log.c.number, log.c.at).where(log.c.number.in_(sorted(set(numbers))))
        return {row.number: row.at for row in self._connection.execute(query)}


def name_types(connection: Connection) -> None:
    """Lets events be found by the types of their claims."""
    known = Entities(connection)
    for kind in ClaimType:
        known.find(Named(TYPE, kind.value, frozenset()))
    known.flush()


def drop_events(connection: Connection, numbers: list[int]) -> None:
    """Takes out the rows of events; their claims have none then."""
    connection.execute(update(view_claims).where(view_claims.c.event.in_(numbers)).values(event=None))
    for table in (event_names, view_event_rows, view_events):
        connection.execute(delete(table).where(table.c.number.in_(numbers)))
