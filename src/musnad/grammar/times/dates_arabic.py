"""Dates in Arabic: 12 شباط, 12 من الشهر الجاري, الثالث عشر من أيار, آذار/مارس 2016, 17 رمضان 1436."""

from musnad.grammar.numerals import parse_numeral
from musnad.grammar.times.dates import is_day, is_year, read_date
from musnad.grammar.times.moments import Moment
from musnad.grammar.times.scan import Point, Scan
from musnad.grammar.times.words import Token, tokens_at

_HIJRI = ("ه", "هجري", "هجريه")
_COMMON = ("م", "ميلادي", "ميلاديه")


def read_digits(scan: Scan, moment: Moment, at: int) -> Point | None:
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
    marked = numeral.tail in _HIJRI or scan.word(end) in _HIJRI
    end += scan.word(end) in (*_HIJRI, *_COMMON)
    if is_year(number, hijri=True) and (marked or (moment.month and moment.hijri)):
        return Point(moment._replace(year=number, hijri=True), end)
    told = moment.month or moment.season or moment.part or numeral.lead == "في" or _introduces(scan.word(at - 1))
    if is_year(number) and (told or scan.is_whole(at, end)) and numeral.tail in ("", *_COMMON):
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


def read_month(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
    """A month without a day."""
    if moment.month is not None or (token.lead and not set(token.lead) <= set("وبفل")):
        return None
    point = _after_month(scan, moment._replace(month=int(token.value), hijri=token.hijri), at + token.size)
    if token.weak and point.end == at + token.size and not _is_month(scan, moment, at, token):
        return None
    return point


def _is_month(scan: Scan, moment: Moment, at: int, token: Token) -> bool:
    """Whether what stands around an ambiguous name makes it a month."""
    before, end = scan.word(at - 1), at + token.size
    introduced = before.endswith("شهر") or (len(scan.word(at)) > len("اب") and _introduces(before))
    followed = scan.token(end, "lean") is not None or is_year(scan.digits(end), hijri=token.hijri)
    return moment.part is not None or introduced or followed or scan.is_whole(at, end)


def read_ordinal(scan: Scan, moment: Moment, at: int, token: Token) -> Point | None:
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
