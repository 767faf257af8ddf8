"""Dates in digits: 16/12/2016, 2016-12-16, 5-8-2023."""

import re

from musnad.grammar.times.moments import Moment
from musnad.grammar.times.scan import Point, Scan

_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")


def read_date(scan: Scan, at: int) -> Point | None:
    """The date in digits that begins at the word `at`, day before month unless that cannot be."""
    if not scan.word(at)[:1].isdigit():
        return None
    for end in (at + 1, at + 5):
        if end <= len(scan.words) and (moment := _parse("".join(scan.words[at:end]))):
            return Point(moment, end)
    return None


def _parse(text: str) -> Moment | None:
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
        if month > 12:
            day, month = month, day
    else:
        return None
    valid = 1 <= month <= 12 and 1 <= day <= 31 and 1900 <= year <= 2100
    return Moment(year=year, month=month, day=day) if valid else None


def is_year(number: int | None, *, hijri: bool = False) -> bool:
    """Whether a number can be a year in news, of the common era or of the Islamic calendar."""
    first, last = (1300, 1500) if hijri else (1900, 2100)
    return number is not None and first <= number <= last


def is_day(number: int | None) -> bool:
    """Whether a number can be a day of a month."""
    return number is not None and 1 <= number <= 31
