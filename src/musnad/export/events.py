"""Events as JSON Lines, in the form that other programs exchange."""

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from musnad.model import Bounds, Event

COUNTS = (
    "killed",
    "injured",
    "missing",
    "displaced",
    "arrested",
    "captured",
    "combatants_killed",
    "combatants_injured",
)


def to_row(event: Event) -> dict[str, Any]:
    """An event as the values of one line of JSON."""
    row: dict[str, Any] = msgspec.to_builtins(event)
    counts = row.pop("counts")
    return row | {what: _to_counts(event.counts.get(what)) for what in COUNTS} | {"counted": counts}


def _to_counts(bounds: Bounds | None) -> dict[str, int | None] | None:
    return {"low": bounds.low, "best": bounds.best, "high": bounds.high} if bounds else None


def write_events(events: Iterable[Event], out: TextIO) -> None:
    """Write the events, one a line."""
    out.writelines(msgspec.json.encode(to_row(event)).decode() + "\n" for event in events)
