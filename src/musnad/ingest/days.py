"""Days as inputs write them."""

import datetime
import re

YEARS = range(1900, 2101)  # what may honestly be a day of publication; arithmetic from it stays in the calendar
_DAY = re.compile(r"\s*(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?=[T\s]|$)")


def parse_day(text: str) -> datetime.date | None:
    """The day that `text` begins with, as YYYY-MM-DD, alone or with a time after it; None for anything less."""
    match = _DAY.match(text)
    if match is None or int(match[1]) not in YEARS:
        return None
    try:
        return datetime.date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:
        return None
