"""The day a report was written, where its own words tell that it is not the day it was published.

A text published on a Friday that says "today, Thursday" was written on the Thursday: its "yesterday" is Wednesday.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache

from musnad.grammar.times import parse_times
from musnad.grammar.times.moments import Moment
from musnad.lexicon.tables import iter_rows
from musnad.text.fold import fold

_DAY = datetime.timedelta(days=1)
_LATE = 3  # days that a text may lie before it is published


def find_dateline(text: str, published: datetime.date | None) -> datetime.date | None:
    """The day that "today" means in the text: the one that its own weekdays tell with one voice, else `published`."""
    if published is None:
        return None
    days = set(_iter_days(text, published))
    day = days.pop() if len(days) == 1 else published
    return day if 0 <= (published - day).days <= _LATE else published


def _iter_days(text: str, published: datetime.date) -> Iterator[datetime.date]:
    """The day of writing that each "today, Thursday" or "yesterday, Wednesday" implies."""
    for match in _pattern().finditer(fold(text).text):
        moments = [value for value in parse_times(match.group()) if isinstance(value, Moment)]
        weekday = next((moment.weekday for moment in moments if moment.weekday is not None), None)
        offset = next((moment.offset for moment in moments if moment.offset is not None), None)
        if weekday is not None and offset is not None:
            yield published - ((published.weekday() - weekday) % 7 + offset) * _DAY


@cache
def _pattern() -> re.Pattern[str]:
    """A word for today or yesterday with the name of a weekday close after it."""
    days = [row["form"] for lang in ("ar", "en") for row in iter_rows(f"{lang}/times.csv") if _is_near(row)]
    weekdays = [row["form"] for lang in ("ar", "en") for row in iter_rows(f"{lang}/weekdays.csv")]
    return re.compile(rf"\b[وف]?(?:{_either(days)})\W{{1,4}}(?:{_either(weekdays)})\b")


def _is_near(row: dict[str, str]) -> bool:
    return row["role"] == "day" and row["value"] in ("0", "-1")


def _either(forms: list[str]) -> str:
    return "|".join(re.escape(fold(form).text) for form in forms)
