"""Days, months and years in English: Friday afternoon, Dec. 29, 16 June 2025, early hours of Saturday, last month."""

import re
from collections.abc import Callable
from typing import cast

from musnad.grammar.times.dates import is_day, is_year, read_date
from musnad.grammar.times.moments import Moment, Part, Season, Unit
from musnad.grammar.times.scan import Point, Scan, close_bracket
from musnad.grammar.times.words import Token, tokens_at

_EMPTY = Moment()
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_JOINTS = frozenset((",", "(", ")", "on", "of", "the", "in"))
_STRONG = ("year", "month", "weekday", "offset", "unit")


def read_moment(scan: Scan, at: int, *, year: bool = False) -> Point | None:
    """The moment that begins at the word `at`; with `year`, digits may be a year by themselves."""
    if year and is_year(scan.digits(at)):
        return Point(Moment(year=scan.digits(at)), at + 1)
    point = Point(_EMPTY, at)
    while longer := _read_more(scan, point):
        point = longer
    return close_bracket(scan, at, point) if point.end > at and _is_told(point.moment) else None


def _is_told(moment: Moment) -> bool:
    """Whether the words say any day; a season needs its year."""
    dated = moment.season is None or moment.year is not None or moment.lean is not None
    return dated and any(getattr(moment, field) is not None for field in _STRONG)


def _read_more(scan: Scan, point: Point) -> Point | None:
    """The moment with one more part of it; a comma or a preposition may stand between."""
    if longer := _read_part(scan, point):
        return longer
    at = point.end
    if point.moment == _EMPTY or scan.word(at) not in _JOINTS:
        return None
    for start in (at + 1, at + 2):
        joined = _read_part(scan, point._replace(end=start))
        if joined and _may_join(scan, point.moment, start):
            return joined
        if scan.word(start) not in _JOINTS:
            return None
    return None


def _may_join(scan: Scan, moment: Moment, at: int) -> bool:
    """Whether the word can go on a moment after a joint: a date after a day, a year after a month."""
    if is_year(scan.digits(at)):
        return moment.month is not None or moment.season is not None
    dated = moment.month is not None or moment.offset is not None
    return scan.token(at, "month") is not None or (not dated and scan.token(at, "weekday", "lean") is not None)


def _read_part(scan: Scan, point: Point) -> Point | None:
    moment, at = point
    for token in tokens_at(scan.words, at, "en"):
        if (read := _PARTS.get(token.role)) and (longer := read(scan, moment, at, token)):
            return longer
    if date := read_date(scan, at):
        found = date.moment
        return Point(moment._replace(year=found.year, month=found.month, day=found.day), date.end)
    return _read_day_first(scan, moment, at) or _read_year(scan, moment, at)


def _day_number(scan: Scan, at: int) -> int | None:
    """A day of a month in digits: 19, 19th."""
    match = _ORDINAL.fullmatch(scan.word(at))
    number = int(match[1]) if match else scan.digits(at)
    return number if is_day(number) else None


def _read_day_first(scan: Scan, moment: Moment, at: int) -> Point | None:
    """A day before its month: 16 June, the 5th of May."""
    day = _day_number(scan, at)
    if day is None or moment.day is not None:
        return None
    at += 1 + (scan.word(at + 1) == "of")
    month = scan.token(at, "month")
    return Point(moment._replace(day=day, month=int(month.value)), _skip_dot(scan, at + 1)) if month else None


def _skip_dot(scan: Scan, at: int) -> int:
    """Past the dot of an abbreviated month, where digits follow."""
    return at + (scan.word(at) == "." and scan.digits(at + 1) is not None)


def _read_year(scan: Scan, moment: Moment, at: int) -> Point | None:
    year = scan.digits(at)
    beside = moment.month or moment.season or moment.part
    return Point(moment._replace(year=year), at + 1) if beside and moment.year is None and is_year(year) else None


def _month(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A month, with the day that follows it: Dec. 29, December 7."""
    if moment.month is not None:
        return None
    end = _skip_dot(scan, at + token.size)
    named = moment._replace(month=int(token.value), hijri=token.hijri)
    day = _day_number(scan, end)
    if day is not None and scan.word(end + 1) not in ("%", "percent"):
        return Point(named._replace(day=day), end + 1)
    known = (
        moment.lean is not None
        or moment.part
        or is_year(scan.digits(end))
        or _introduces(scan, at - 1)
        or scan.is_whole(at, end)
    )
    return Point(named, end) if known or not token.weak else None


def _introduces(scan: Scan, at: int) -> bool:
    """Whether a preposition of time stands at `at`."""
    return scan.word(at) == "of" or scan.token(at, "since", "until", "within", "between", "from", "to") is not None


def _day(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return Point(moment._replace(offset=int(token.value)), at + token.size) if moment.offset is None else None


def _weekday(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return Point(moment._replace(weekday=int(token.value)), at + token.size) if moment.weekday is None else None


def _daypart(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """An hour of a day already told, or of this day: Friday afternoon, this evening."""
    told = moment.weekday is not None or moment.offset is not None
    if moment.lean == 0 and not told and moment.unit is None:
        return Point(moment._replace(offset=0, daypart=token.value), at + token.size)
    return Point(moment._replace(daypart=token.value), at + token.size) if told or moment.day else None


def _stage(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """An hour of the day that follows; alone it says nothing."""
    end = at + token.size
    point = Point(moment._replace(daypart=moment.daypart or "hour"), end)
    day = scan.token(end, "weekday", "day") or (scan.token(end, "month") and token.size > 1)
    return point if day or _read_day_first(scan, moment, end) else None


def _spread(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A night, of the day in brackets after it if there is one: overnight (Friday)."""
    end = at + token.size
    if scan.word(end) in ("(", "on") and (weekday := scan.token(end + 1, "weekday")):
        closed = end + 2 + (scan.word(end + 2) == ")")
        return Point(moment._replace(weekday=int(weekday.value), nights=(1, 0)), closed)
    return Point(moment._replace(offset=0, nights=(1, 0)), end) if moment == _EMPTY else None


def _lean(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """Last, this or next before a unit, a weekday, a month, a season or an hour."""
    if moment.lean is not None:
        return None
    end, leaning = at + token.size, moment._replace(lean=int(token.value))
    unit = scan.token(end, "unit")
    if unit and scan.word(at) == "past":  # the past week is a stretch, last week a week of the calendar
        return None
    if unit and unit.value.endswith(":1"):
        name = cast("Unit", unit.value.partition(":")[0])
        return None if name in ("minute", "hour") else Point(leaning._replace(unit=name), end + unit.size)
    following = scan.token(end, "weekday", "month", "season", "daypart")
    allowed = following and (following.role != "daypart" or token.value == "0")
    return Point(leaning, end) if allowed else None


def _edge(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A part of a month or year: early 2023, the end of June, late last year."""
    end = at + token.size
    part = moment._replace(part=cast("Part", token.value))
    end += scan.word(end) in ("-", "the")
    inner = _read_part(scan, Point(part, end))
    if inner and (inner.moment.month or inner.moment.year or inner.moment.unit) and inner.moment.day is None:
        return inner
    return None


def _season(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    season = cast("Season", token.value)
    return Point(moment._replace(season=season), at + token.size) if moment.season is None else None


_PARTS: dict[str, Callable[[Scan, Moment, int, Token], Point | None]] = {
    "month": _month,
    "day": _day,
    "weekday": _weekday,
    "daypart": _daypart,
    "stage": _stage,
    "spread": _spread,
    "lean": _lean,
    "edge": _edge,
    "season": _season,
}
