"""The days that time expressions tell: what the table says, and what holds for every publication date."""

import csv
import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.grammar.times import find_times
from musnad.grammar.times.moments import Moment, Reach, Stretch, Vague, Value
from musnad.model import Period
from musnad.resolve.days import resolve_period
from musnad.text.document import parse_document

TABLE = Path(__file__).parents[1] / "grammar" / "times.csv"
DAYS = st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2076, 12, 31))


def load() -> list[tuple[str, str, str, str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(row[0], row[1], row[2], row[3], row[4]) for row in list(csv.reader(lines))[1:]]


def read(text: str) -> list[Value]:
    return [mention.value for sentence in parse_document(text).sentences for mention in find_times(sentence)]


def day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("published", "future", "first", "last", "text"), load())
def test_days_are_as_the_table_says(published: str, future: str, first: str, last: str, text: str) -> None:
    period, reason = resolve_period(read(text), day(published), future=bool(future))
    assert reason
    assert (period and (period.first, period.last)) == ((day(first), day(last)) if first or last else None)


def test_reasons_tell_why_there_is_no_day() -> None:
    assert resolve_period([], None, future=False) == (None, "no time in the text")
    assert resolve_period([Moment(offset=-1)], None, future=False)[1] == "relative to an unknown publication date"
    assert resolve_period([Vague(0)], datetime.date(2016, 12, 12), future=False)[1] == "tells no day"


@pytest.mark.parametrize("published", [datetime.date.min, datetime.date.max])
def test_the_ends_of_the_calendar_break_nothing(published: datetime.date) -> None:
    for value in (Moment(offset=-2), Moment(offset=2), Moment(weekday=3), Moment(unit="year", lean=-1)):
        assert resolve_period([value], published, future=True)[1]


@pytest.mark.parametrize("value", [Vague(0), Moment(daypart="morning")])
def test_words_that_tell_no_day_mean_the_one_told_before(value: Value) -> None:
    told = Period(datetime.date(2016, 12, 9), datetime.date(2016, 12, 9))
    published = datetime.date(2016, 12, 12)
    assert resolve_period([value], published, future=False, before=told) == (told, "the time told before")
    assert resolve_period([value], published, future=False)[0] is None
    assert resolve_period([Moment(offset=0)], published, future=False, before=told)[0] != told


def test_a_beginning_and_an_end_apart_come_together() -> None:
    start, end = Moment(weekday=5), Reach(None, Moment(offset=-1))
    period, _ = resolve_period([start, end], datetime.date(2016, 12, 13), future=False)
    assert period
    assert (period.first, period.last) == (datetime.date(2016, 12, 10), datetime.date(2016, 12, 12))


def test_several_expressions_of_one_day_narrow_it() -> None:
    period, _ = resolve_period(
        [Moment(month=12, year=2016), Moment(weekday=4)], datetime.date(2016, 12, 12), future=False
    )
    assert period
    assert (period.first, period.last) == (datetime.date(2016, 12, 9), datetime.date(2016, 12, 9))


@given(DAYS, st.integers(min_value=0, max_value=6))
def test_a_weekday_is_within_the_week_before(published: datetime.date, weekday: int) -> None:
    period, _ = resolve_period([Moment(weekday=weekday)], published, future=False)
    assert period
    assert period.first is not None
    assert period.first == period.last
    assert period.first.weekday() == weekday
    assert 0 <= (published - period.first).days < 7


@given(DAYS, st.integers(min_value=1, max_value=12), st.integers(min_value=1, max_value=28))
def test_a_date_without_a_year_is_the_last_one(published: datetime.date, month: int, number: int) -> None:
    period, _ = resolve_period([Moment(month=month, day=number)], published, future=False)
    assert period
    assert period.first is not None
    assert (period.first.month, period.first.day) == (month, number)
    assert -3 <= (published - period.first).days < 366


@given(DAYS, st.integers(min_value=1, max_value=12), st.integers(min_value=1, max_value=29))
def test_islamic_dates_resolve_to_single_days(published: datetime.date, month: int, number: int) -> None:
    period, _ = resolve_period([Moment(month=month, day=number, hijri=True)], published, future=False)
    assert period
    assert period.first == period.last


UNITS = st.sampled_from(["minute", "hour", "day", "week", "month", "year", "decade"])
MOMENTS = st.builds(
    Moment,
    year=st.none() | st.integers(min_value=1000, max_value=2100),
    month=st.none() | st.integers(min_value=1, max_value=12),
    day=st.none() | st.integers(min_value=1, max_value=31),
    hijri=st.booleans(),
    weekday=st.none() | st.integers(min_value=0, max_value=6),
    offset=st.none() | st.integers(min_value=-2, max_value=2),
    unit=st.none() | st.sampled_from(["day", "week", "month", "year"]),
    lean=st.none() | st.integers(min_value=-1, max_value=1),
    part=st.none() | st.sampled_from(["start", "middle", "end", "first half", "second half"]),
    season=st.none() | st.sampled_from(["spring", "summer", "autumn", "winter"]),
    nights=st.sampled_from([(0, 0), (0, 1), (1, 0)]),
)
STRETCHES = st.builds(
    Stretch,
    amount=st.none() | st.integers(min_value=0, max_value=10**7),
    unit=UNITS,
    sense=st.sampled_from(["ago", "since", "within", "after"]),
    lean=st.integers(min_value=-1, max_value=1),
    over=st.booleans(),
)
VALUES = (
    MOMENTS
    | STRETCHES
    | st.builds(Reach, st.none() | MOMENTS | STRETCHES, st.none() | MOMENTS)
    | st.builds(Vague, st.integers(min_value=-1, max_value=1))
)


@given(st.lists(VALUES, max_size=3), st.none() | st.dates(), st.booleans())
def test_whatever_the_words_say_there_is_a_period_or_a_reason(
    values: list[Value], published: datetime.date | None, future: bool
) -> None:
    period, reason = resolve_period(values, published, future=future)
    assert reason
    assert period is None or period.first or period.last
