"""Days, months and years in Arabic: مساء أمس السبت, 12 من شباط الماضي, مطلع العام الجاري, منتصف ليل السبت الأحد."""

from collections.abc import Callable
from typing import cast

from musnad.grammar.times.dates_arabic import read_digits, read_month, read_ordinal
from musnad.grammar.times.moments import Moment, Part, Season, Unit
from musnad.grammar.times.scan import Point, Scan, close_bracket
from musnad.grammar.times.words import Token, tokens_at

_EMPTY = Moment()
_JOINTS = frozenset(("،", ",", "(", ")", "-", "–", "من", "في", "/"))


def read_moment(scan: Scan, at: int) -> Point | None:
    """The moment that begins at the word `at`, with all that the words after it add."""
    point = Point(_EMPTY, at)
    while longer := _read_more(scan, point):
        point = longer
    return close_bracket(scan, at, point) if point.end > at and _is_told(point.moment, scan, at, point.end) else None


def _is_told(moment: Moment, scan: Scan, start: int, end: int) -> bool:
    """Whether the words say any day, or are a part of the day standing as an adverb (صباحا)."""
    told = (moment.year, moment.month, moment.weekday, moment.offset, moment.unit, moment.season)
    if any(value is not None for value in told):
        return moment.season is None or moment.year is not None or moment.lean is not None
    return end == start + 1 and moment.daypart is not None and scan.word(start).endswith("ا")


def _read_more(scan: Scan, point: Point) -> Point | None:
    """The moment with one more part of it; joints such as commas and brackets may stand between."""
    if longer := _read_part(scan, point):
        return longer
    if point.moment == _EMPTY:
        return None
    at = point.end
    for skipped in (1, 2):
        if scan.word(at + skipped - 1) not in _JOINTS:
            return None
        joined = _read_part(scan, point._replace(end=at + skipped))
        if joined and _may_join(scan, at + skipped):
            return joined
    return None


def _may_join(scan: Scan, at: int) -> bool:
    """Whether the word can go on a moment after a joint: a day, a date, an hour of it."""
    return (
        scan.token(at, "weekday", "day", "month", "daypart", "dated", "unit") is not None or scan.digits(at) is not None
    )


def _read_part(scan: Scan, point: Point) -> Point | None:
    moment, at = point
    for token in tokens_at(scan.words, at, "ar"):
        if (read := _PARTS.get(token.role)) and (longer := read(scan, moment, at, token)):
            return longer
    return read_digits(scan, moment, at)


def _day(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    if moment.offset is not None or moment.day is not None or (token.lead not in ("", "و", "ل", "ب", "ف")):
        return None
    if scan.token(at + token.size, "ordinal"):  # اليوم الثالث is the third day of something
        return None
    return Point(moment._replace(offset=int(token.value)), at + token.size)


def _weekday(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    day, end = int(token.value), at + token.size
    if scan.token(at - 1, "name"):
        return None
    if moment.weekday is None:
        nights = (1, 0) if moment.daypart == "eve" else moment.nights
        return Point(moment._replace(weekday=day, nights=nights), end)
    follows = day == (moment.weekday + 1) % 7 and (moment.nights == (0, 0) or moment.daypart in ("midnight", "eve"))
    return Point(moment._replace(nights=(0, 1)), end) if follows else None


def _daypart(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return (
        Point(moment._replace(daypart=token.value), at + token.size)
        if token.lead in ("", "و", "ال", "ب", "ل")
        else None
    )


def _night(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return Point(moment._replace(daypart=token.value or "night"), at + token.size)


def _midnight(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return Point(moment._replace(daypart="midnight", nights=(0, 1)), at + token.size)


def _stage(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """An hour of a day; alone it says nothing."""
    point = Point(moment._replace(daypart=moment.daypart or "hour"), at + token.size)
    return point if _read_part(scan, point) else None


def _spread(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return (
        Point(moment._replace(offset=int(token.value), nights=(1, 0)), at + token.size)
        if moment.offset is None
        else None
    )


def _lean(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    leans = (
        moment.lean is None and moment.offset is None and (moment.weekday is not None or moment.month or moment.season)
    )
    return Point(moment._replace(lean=int(token.value)), at + token.size) if leans else None


def _this(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    unit = scan.token(at + token.size, "unit")
    if unit is None or not unit.lead.endswith("ال") or moment.unit:
        return None
    return _unit_moment(moment, unit, 0, at + token.size + unit.size)


def _unit(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A unit made a moment by what follows: يوم الأحد, عام 2016, الشهر الماضي, شهر تموز."""
    name, _, amount = token.value.partition(":")
    after = at + token.size
    if amount != "1" or moment.unit:
        return None
    if name in ("day", "month"):
        point = _read_part(scan, Point(moment, after))
        if point and (name == "month") == (point.moment.month != moment.month and point.moment.day == moment.day):
            return point
    if name == "year" and moment.year is None and 1000 <= (scan.digits(after) or 0) <= 2100:
        return Point(moment._replace(year=scan.digits(after)), after + 1 + (scan.word(after + 1) == "م"))
    lean = scan.token(after, "lean")
    if lean and token.lead.endswith("ال") and (moment.month is None or name == "year"):
        return _unit_moment(moment, token, int(lean.value), after + lean.size)
    return None


def _unit_moment(moment: Moment, token: Token, lean: int, end: int) -> Point | None:
    unit = cast("Unit", token.value.partition(":")[0])
    if unit in ("minute", "hour"):
        return None
    return Point(moment._replace(unit=unit, lean=lean), end)


def _edge(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A part of a month or year: مطلع يوليو, نهاية العام الماضي, منتصف 2021."""
    start = at + token.size
    part = cast("Part", token.value)
    inner = _read_part(scan, Point(moment._replace(part=part), start))
    if inner and (inner.moment.month or inner.moment.year or inner.moment.unit):
        return inner
    unit = scan.token(start, "unit")
    if unit and unit.value in ("year:1", "month:1", "week:1") and unit.lead.endswith("ال") and moment.unit is None:
        return _unit_moment(moment._replace(part=part), unit, 0, start + unit.size)
    return None


def _decade(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return Point(moment._replace(year=int(token.value), unit="decade"), at + token.size)


def _season(_scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    season = cast("Season", token.value)
    return Point(moment._replace(season=season), at + token.size) if moment.season is None else None


def _clock(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """An hour by the clock, with its minutes; it says no day."""
    end = at + token.size
    if scan.numeral(end) is None and scan.token(end, "ordinal") is None:
        return None
    end += 1
    if scan.word(end) == ":" and scan.numeral(end + 1):
        end += 2
    return Point(moment._replace(daypart=moment.daypart or "hour"), end)


def _dated(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    return read_digits(scan, moment, at + token.size)


_PARTS: dict[str, Callable[[Scan, Moment, int, Token], Point | None]] = {
    "day": _day,
    "weekday": _weekday,
    "month": read_month,
    "daypart": _daypart,
    "night": _night,
    "midnight": _midnight,
    "stage": _stage,
    "spread": _spread,
    "lean": _lean,
    "this": _this,
    "unit": _unit,
    "edge": _edge,
    "season": _season,
    "decade": _decade,
    "ordinal": read_ordinal,
    "clock": _clock,
    "dated": _dated,
}
