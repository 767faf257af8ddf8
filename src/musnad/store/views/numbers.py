"""Numbers of rows that stand in the order of days."""

import datetime
from collections import defaultdict
from typing import Final

from sqlalchemy import Column, Connection, func, select

from musnad.model import Period

BITS: Final = 24  # for the counter of a day
LONG: Final = 31  # days; what took longer is found by its first day alone


class Numbers:
    """Gives numbers that no row of a table has."""

    def __init__(self, connection: Connection, column: Column[int]) -> None:
        self._connection, self._column = connection, column
        self._next: defaultdict[int, int] = defaultdict(int)

    def take(self, day: int | None) -> int:
        """A number for a row of that day."""
        key = day or 0
        if key not in self._next:
            low, high = floor_number(key), floor_number(key + 1)
            query = select(func.max(self._column)).where(self._column >= low, self._column < high)
            last = self._connection.execute(query).scalar()
            self._next[key] = low if last is None else last + 1
        self._next[key] += 1
        return self._next[key] - 1


def floor_number(day: int) -> int:
    """The least number of a row of that day."""
    return day << BITS


def find_day(number: int) -> int:
    """The day that a number holds; 0 where none is known."""
    return number >> BITS


def take_first(period: Period | None) -> int | None:
    """The day by which something is put in order: the first of its days, or the only one known."""
    day = (period.first or period.last) if period else None
    return day.toordinal() if day else None


def take_reach(period: Period | None) -> int | None:
    """The last day on which it is looked for: the last of its days, the first where it took long."""
    first = take_first(period)
    if first is None or period is None or period.last is None:
        return first
    last = period.last.toordinal()
    return last if last - first <= LONG else first


def to_day(period: Period | None) -> tuple[datetime.date | None, datetime.date | None] | None:
    """The period as lists show it."""
    return (period.first, period.last) if period else None
