"""The events of a map: many at once, each as few numbers."""

import datetime
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Integer, case, cast, select

from musnad.model import ClaimType, Stage
from musnad.store.search.conditions import ask_events
from musnad.store.search.planning import Sort, apply_plan, apply_sort, make_plan
from musnad.store.search.query import Query
from musnad.store.search.words import merge_words
from musnad.store.views.events import SIDES
from musnad.store.views.fetching import fetch_rows
from musnad.store.views.tables import view_events

MOST: Final = 15_000  # events of one map
TYPES: Final = tuple(ClaimType)
STAGES: Final = tuple(Stage)
_EPOCH: Final = datetime.date(1970, 1, 1).toordinal()


class Points(msgspec.Struct, frozen=True):
    """Events with a point, the latest first: key, degrees, radius, index of its type, day since 1970, how many were
    killed, index of a side, index of a state, whether contested (0 or 1). `sides` are ids of parties."""

    events: list[tuple[Any, ...]]
    types: tuple[ClaimType, ...]
    sides: tuple[str, ...]
    states: tuple[Stage, ...]
    truncated: bool


def find_points(connection: Connection, query: Query, *, most: int = MOST) -> Points:
    """The events with a point that match, the latest if there are too many."""
    table = view_events
    columns = (
        *(table.c.key, table.c.lat, table.c.lon, table.c.near, _index(table.c.type, TYPES), table.c.first - _EPOCH),
        *(table.c.killed, table.c.side, _index(table.c.state, STAGES), cast(table.c.contested, Integer)),
    )
    plan = make_plan(connection, merge_words(query), ask_events)
    found = apply_sort(apply_plan(plan, select(*columns), table), table, Sort("number"))
    rows = fetch_rows(connection, found.where(table.c.lat.is_not(None)).limit(most + 1))
    return Points([tuple(row) for row in rows[:most]], TYPES, SIDES, STAGES, len(rows) > most)


def _index(column: ColumnElement[str], values: Sequence[str]) -> ColumnElement[int]:
    """Which of the values a column holds; worked out in the database, which is faster for so many rows."""
    return case({str(value): i for i, value in enumerate(values)}, value=column)
