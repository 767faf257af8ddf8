"""Days, months and years in Arabic: مساء أمس السبت, 12 من شباط الماضي, مطلع العام الجاري, منتصف ليل السبت الأحد."""

from collections.abc import Callable
from typing import cast

from musnad.grammar.dates import is_day, is_year, read_date
from musnad.grammar.moments import Moment, Part, Season, Unit
from musnad.grammar.numerals import parse_numeral
from musnad.grammar.time_scan import Point, Scan, close_bracket
from musnad.grammar.time_words import Token, tokens_at

_EMPTY = Moment()
_JOINTS = frozenset(("،", ",", "(", ")", "-", "–", "من", "في", "/"))
_HIJRI = ("ه", "هجري", "هجريه")


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
    return _read_digits(scan, moment, at)


def _read_digits(scan: Scan, moment: Moment, at: int) -> Point | None:
    """What begins with digits: a date, a day of a month, a year."""
    if date := read_date(scan, at):
        return Point(_with_date(moment, date.moment), date.end)
    number, numeral = scan.digits(at), scan.numeral(at)
    if number is None or numeral is None:
        return None
    if is_day(number) and moment.day is None:
        if numeral.tail and (month := _glued_month(numeral.tail)):
            return _after_month(scan, _with_date(moment, Moment(month=month, day=number)), at + 1)
        if not numeral.tail and (point := _read_month_of(scan, moment, number, at + 1)):
            return point
    return _read_year(scan, moment, at)


def _glued_month(word: str) -> int | None:
    token = next((t for t in tokens_at([word], 0, "ar") if t.role == "month"), None)
    return int(token.value) if token else None


def _read_year(scan: Scan, moment: Moment, at: int) -> Point | None:
    """A year beside a month, a season or a part of it, or after في and the like."""
    number, numeral = scan.digits(at), scan.numeral(at)
    if number is None or numeral is None or moment.year is not None:
        return None
    end = at + 1
    hijri = numeral.tail in _HIJRI or scan.word(end) in _HIJRI
    end += scan.word(end) in (*_HIJRI, "م", "ميلادي")
    if hijri and 1300 <= number <= 1500:
        return Point(moment._replace(year=number, hijri=True), end)
    beside = moment.month or moment.season or moment.part or numeral.lead == "في" or _introduces(scan.word(at - 1))
    if is_year(number) and beside and numeral.tail in ("", "م"):
        return Point(moment._replace(year=number), end)
    if moment.month and moment.hijri and 1300 <= number <= 1500:
        return Point(moment._replace(year=number), end)
    return None


def _introduces(word: str) -> bool:
    roles = {token.role for token in tokens_at([word], 0, "ar")} if word else set()
    return word.endswith("في") or bool(roles & {"since", "within", "until", "between", "to"}) or word == "و"


def _with_date(moment: Moment, date: Moment) -> Moment:
    told = {name: value for name, value in date._asdict().items() if value not in (None, False, (0, 0))}
    return moment._replace(**told)


def _read_month_of(scan: Scan, moment: Moment, day: int, at: int) -> Point | None:
    """The month that a day belongs to: 12 شباط, 12 من شهر شباط, 12 من الشهر الجاري."""
    while scan.word(at) in ("من", "/"):
        at += 1
    unit = scan.token(at, "unit")
    if unit and unit.value == "month:1":
        if (lean := scan.token(at + 1, "lean")) and unit.lead.endswith("ال"):
            return Point(moment._replace(day=day, unit="month", lean=int(lean.value)), at + 2)
        at += 1
    month = scan.token(at, "month")
    if month is None:
        return None
    dated = moment._replace(day=day, month=int(month.value), hijri=month.hijri)
    return _after_month(scan, dated, at + month.size)


def _after_month(scan: Scan, moment: Moment, at: int) -> Point:
    """A second name of the same month is passed over: آذار/مارس, تموز (يوليو), and a slash before the year."""
    marks = 0
    while scan.word(at + marks) in ("/", "-", "(", "–"):
        marks += 1
    second = scan.token(at + marks, "month")
    if second and int(second.value) == moment.month and second.hijri == moment.hijri:
        at += marks + second.size
        at += scan.word(at) == ")"
    elif marks and is_year(scan.digits(at + marks)) and scan.word(at) == "/":
        at += marks
    return Point(moment, at)


def _month(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A month without a day."""
    if moment.month is not None or (token.lead and not set(token.lead) <= set("وبفل")):
        return None
    point = _after_month(scan, moment._replace(month=int(token.value), hijri=token.hijri), at + token.size)
    if token.weak and point.end == at + token.size and not _is_month(scan, moment, at, point.end):
        return None
    return point


def _is_month(scan: Scan, moment: Moment, start: int, end: int) -> bool:
    """Whether what stands around an ambiguous name makes it a month."""
    before = scan.word(start - 1)
    beside = moment.part is not None or before.endswith("شهر") or (len(scan.word(start)) > 2 and _introduces(before))
    return beside or scan.token(end, "lean") is not None or is_year(scan.digits(end))


def _day(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
    if moment.offset is not None or moment.day is not None or (token.lead not in ("", "و", "ل", "ب", "ف")):
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


def _daypart(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
    return (
        Point(moment._replace(daypart=token.value), at + token.size)
        if token.lead in ("", "و", "ال", "ب", "ل")
        else None
    )


def _night(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
    return Point(moment._replace(daypart=token.value or "night"), at + token.size)


def _midnight(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
    return Point(moment._replace(daypart="midnight", nights=(0, 1)), at + token.size)


def _stage(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """An hour of a day; alone it says nothing."""
    point = Point(moment._replace(daypart=moment.daypart or "hour"), at + token.size)
    return point if _read_part(scan, point) else None


def _spread(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
    return (
        Point(moment._replace(offset=int(token.value), nights=(1, 0)), at + token.size)
        if moment.offset is None
        else None
    )


def _lean(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
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


def _decade(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
    return Point(moment._replace(year=int(token.value), unit="decade"), at + token.size)


def _season(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    del scan
    season = cast("Season", token.value)
    return Point(moment._replace(season=season), at + token.size) if moment.season is None else None


def _ordinal(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A day by its ordinal: الأول من يونيو, الثالث عشر من مايو, الخامس والعشرين من آذار."""
    if not token.lead.endswith("ال") or moment.day is not None:
        return None
    day, end = int(token.value), at + token.size
    following = parse_numeral(scan.word(end), "ar") if scan.word(end) else None
    if following and following.kind == "ten":
        day, end = day % 10 + 10 if day != 11 else 11, end + 1
    elif following and following.kind == "tens" and following.lead == "وال":
        day, end = day % 10 + int(following.value), end + 1
    return _read_month_of(scan, moment, day, end) if is_day(day) and scan.word(end) == "من" else None


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
    return _read_digits(scan, moment, at + token.size)


_PARTS: dict[str, Callable[[Scan, Moment, int, Token], Point | None]] = {
    "day": _day,
    "weekday": _weekday,
    "month": _month,
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
    "ordinal": _ordinal,
    "clock": _clock,
    "dated": _dated,
}
