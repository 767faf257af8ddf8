"""Months, years and seasons as days, in the Gregorian and the Islamic calendar."""

import calendar
import datetime

from hijridate import Gregorian, Hijri

from musnad.grammar.times.moments import Part, Season, Unit

Days = tuple[datetime.date, datetime.date]

_FIRST_MONTHS: dict[Season, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_DAYS_OF_MONTH: dict[Part, tuple[int, int]] = {
    "start": (1, 10),
    "middle": (11, 20),
    "end": (21, 31),
    "first half": (1, 15),
    "second half": (16, 31),
    "first week": (1, 7),
    "last week": (-7, 31),
}
_MONTHS_OF_YEAR: dict[Part, tuple[int, int]] = {
    "start": (1, 2),
    "middle": (6, 7),
    "end": (11, 12),
    "first half": (1, 6),
    "second half": (7, 12),
}


def add_units(day: datetime.date, amount: int, unit: Unit) -> datetime.date:
    """The day so many units later, or earlier where the amount is negative; the last of a month that is too short."""
    match unit:
        case "day":
            return _add_days(day, amount)
        case "week":
            return _add_days(day, 7 * amount)
        case "month":
            return _add_months(day, amount)
        case "year":
            return _add_months(day, 12 * amount)
        case "decade":
            return _add_months(day, 120 * amount)
    return day


def _add_days(day: datetime.date, amount: int) -> datetime.date:
    ordinal = day.toordinal() + amount
    return datetime.date.fromordinal(min(max(ordinal, 1), datetime.date.max.toordinal()))


def _add_months(day: datetime.date, amount: int) -> datetime.date:
    months = min(max(day.year * 12 + day.month - 1 + amount, 12), 9999 * 12 + 11)
    year, month = months // 12, months % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def year_month(day: datetime.date, *, hijri: bool) -> tuple[int, int] | None:
    """The year and month of a day in the calendar asked for; None outside 1343-1500 of the Islamic one."""
    if not hijri:
        return day.year, day.month
    try:
        islamic = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    return islamic.year, islamic.month


def month_days(
    year: int, month: int, *, day: int | None = None, part: Part | None = None, hijri: bool = False
) -> Days | None:
    """The days of a month, of a third or half of it, or one day of it; None where the calendar has no such day."""
    first, last = (day, day) if day else _DAYS_OF_MONTH.get(part, (1, 31)) if part else (1, 31)
    try:
        length = Hijri(year, month, 1).month_length() if hijri else calendar.monthrange(year, month)[1]
        first = first if first > 0 else length + 1 + first
        days = (first, day or min(last, length))
        return _to_hijri(year, month, days) if hijri else _to_gregorian(year, month, days)
    except (ValueError, OverflowError):
        return None


def _to_gregorian(year: int, month: int, days: tuple[int, int]) -> Days:
    first, last = days
    return datetime.date(year, month, first), datetime.date(year, month, last)


def _to_hijri(year: int, month: int, days: tuple[int, int]) -> Days:
    start, end = (Hijri(year, month, day).to_gregorian() for day in days)
    return datetime.date(start.year, start.month, start.day), datetime.date(end.year, end.month, end.day)


def year_days(year: int, *, part: Part | None = None, hijri: bool = False) -> Days | None:
    """The days of a year or of a part of it."""
    first, last = _MONTHS_OF_YEAR.get(part, (1, 12)) if part else (1, 12)
    if hijri and part == "start":
        last = 1
    start, end = month_days(year, first, hijri=hijri), month_days(year, last, hijri=hijri)
    return (start[0], end[1]) if start and end else None


def season_days(year: int, season: Season) -> Days:
    """The three months of a season; a winter is named by the year it begins in."""
    first = datetime.date(year, _FIRST_MONTHS[season], 1)
    return first, _add_days(_add_months(first, 3), -1)
