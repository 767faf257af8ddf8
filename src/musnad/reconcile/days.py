"""Periods as numbers of days, and whether they meet."""

import datetime

from musnad.model import Claim, Period

OPEN = 10**7  # farther than any day, for a period without that end
LONG = 10  # days; a longer period sums up many happenings

Days = tuple[int, int]


def to_days(period: Period | None) -> Days | None:
    """First and last day as ordinals; an open end lies farther than any day."""
    if period is None:
        return None
    first = period.first.toordinal() if period.first else -OPEN
    return first, period.last.toordinal() if period.last else OPEN


def to_period(days: Days | None) -> Period | None:
    """The period of such a pair; None where neither end is known."""
    if days is None:
        return None
    first, last = (datetime.date.fromordinal(day) if abs(day) < OPEN else None for day in days)
    return Period(first, last) if first or last else None


def take_gap(one: Days, other: Days) -> int:
    """How many days lie between two periods; 0 where they meet."""
    return max(0, one[0] - other[1], other[0] - one[1])


def meet(one: Days, other: Days) -> Days:
    """The days common to two periods that meet."""
    return max(one[0], other[0]), min(one[1], other[1])


def is_long(days: Days | None) -> bool:
    """Whether a period is so long that a claim about it sums up many happenings."""
    return days is not None and days[1] - days[0] > LONG


def is_total(claim: Claim) -> bool:
    """Whether a claim sums up a longer time: both ends are known or it is said since when."""
    days = to_days(claim.when)
    return is_long(days) and days is not None and days[0] > -OPEN
