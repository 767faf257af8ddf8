"""Time expressions in Arabic: since, until, within, ago, between, and moments themselves."""

from collections.abc import Callable

from musnad.grammar.times.dates import is_day, is_year
from musnad.grammar.times.moments import Moment, Reach, Stretch, Vague
from musnad.grammar.times.moments_arabic import read_moment
from musnad.grammar.times.scan import Parsed, Point, Scan
from musnad.grammar.times.stretches import read_stretch
from musnad.grammar.times.words import MAY_OPEN, Token, tokens_at

_NOW = Moment(offset=0)


def parse_arabic(scan: Scan, at: int) -> Parsed | None:
    """The time expression that begins at the word `at`."""
    tokens = sorted(tokens_at(scan.words, at, "ar"), key=lambda token: -token.size)
    if not tokens and scan.numeral(at) is None and not scan.word(at)[:1].isdigit():
        return None  # the word only opens phrases that are not there
    for token in tokens:
        if parsed := _OPENERS.get(token.role, _moment)(scan, at, token):
            return parsed
    if point := read_moment(scan, at):
        return Parsed(point.moment, point.end, "moment")
    stretch = read_stretch(scan, at) if scan.numeral(at) or scan.token(at, "unit") else None
    if stretch and stretch.value.lean:
        return Parsed(stretch.value, stretch.end, "stretch")
    return None


def _moment(scan: Scan, at: int, _token: Token) -> Parsed | None:
    point = read_moment(scan, at)
    return Parsed(point.moment, point.end, "moment") if point else None


def _since(scan: Scan, at: int, token: Token) -> Parsed | None:
    start = at + token.size
    point, stretch = read_moment(scan, start), read_stretch(scan, start)
    if point and (last := _until_after(scan, point.end)):
        return Parsed(Reach(point.moment, last.moment), last.end, "since until")
    if point:
        return Parsed(Reach(point.moment, _NOW), point.end, "since")
    if stretch:
        return Parsed(stretch.value._replace(sense="since"), stretch.end, "since")
    if (hour := scan.token(start, "daypart")) and hour.lead == "ال":
        return Parsed(Reach(_NOW, _NOW), start + hour.size, "since")
    return None


def _until_after(scan: Scan, at: int) -> Point | None:
    """The end of a reach whose beginning ends at `at`."""
    if scan.word(at) in ("،", ","):
        at += 1
    token = scan.token(at, "to", "until")
    return read_moment(scan, at + token.size) if token else None


def _until(scan: Scan, at: int, token: Token) -> Parsed | None:
    point = read_moment(scan, at + token.size)
    return Parsed(Reach(None, point.moment), point.end, "until") if point else None


def _within(scan: Scan, at: int, token: Token) -> Parsed | None:
    start = at + token.size
    if point := read_moment(scan, start):
        return Parsed(point.moment, point.end, "moment")
    stretch = read_stretch(scan, start)
    return Parsed(stretch.value, stretch.end, "within") if stretch else None


def _ago(scan: Scan, at: int, token: Token) -> Parsed | None:
    stretch = read_stretch(scan, at + token.size)
    return Parsed(stretch.value._replace(sense="ago"), stretch.end, "ago") if stretch else None


def _after(scan: Scan, at: int, token: Token) -> Parsed | None:
    point = read_moment(scan, at + token.size)
    if point and point.moment.year and point.moment.month:
        return Parsed(Reach(point.moment, _NOW), point.end, "after")
    stretch = read_stretch(scan, at + token.size)
    return Parsed(stretch.value._replace(sense="after"), stretch.end, "after") if stretch else None


def _between(scan: Scan, at: int, token: Token) -> Parsed | None:
    start = at + token.size
    first = read_moment(scan, start)
    after = first.end + (scan.word(first.end) == "،") if first else start
    if first and scan.word(after).startswith("و") and (last := _read_last(scan, after)):
        return Parsed(Reach(first.moment, last.moment), last.end, "between")
    return _days_of_month(scan, start, start + 1)


def _read_last(scan: Scan, at: int) -> Point | None:
    """The second of two moments joined by "and"; it may be a bare year."""
    if is_year(year := scan.digits(at)):
        return Point(Moment(year=year), at + 1)
    return read_moment(scan, at)


def _from(scan: Scan, at: int, token: Token) -> Parsed | None:
    start = at + token.size
    first = read_moment(scan, start) if MAY_OPEN["ar"](scan.word(start)) else None
    if first and (last := _until_after(scan, first.end)):
        return Parsed(Reach(first.moment, last.moment), last.end, "from until")
    to = scan.token(start + 1, "to")
    return _days_of_month(scan, start, start + 1 + to.size) if to else None


def _days_of_month(scan: Scan, first: int, last: int) -> Parsed | None:
    """Two days of one month: بين 3 و5 مايو, من 20 حتى 26 من حزيران."""
    day = scan.digits(first)
    point = read_moment(scan, last) if is_day(day) else None
    if point is None or point.moment.day is None or day is None or day >= point.moment.day:
        return None
    return Parsed(Reach(point.moment._replace(day=day), point.moment), point.end, "days of a month")


def _vague(_scan: Scan, at: int, token: Token) -> Parsed | None:
    return Parsed(Vague(int(token.value)), at + token.size, "vague")


def _since_then(_scan: Scan, at: int, token: Token) -> Parsed | None:
    return Parsed(Vague(0, since=True), at + token.size, "since then")


def _in_a_row(scan: Scan, at: int, token: Token) -> Parsed | None:
    """The fourth day in a row: لليوم الرابع على التوالي."""
    ordinal = scan.token(at + token.size, "ordinal")
    if ordinal is None or scan.token(at + token.size + 1, "row") is None:
        return None
    days = int(ordinal.value) - 1
    return Parsed(Stretch(days, "day", "since"), at + token.size + 3, "in a row")


_OPENERS: dict[str, Callable[[Scan, int, Token], Parsed | None]] = {
    "since": _since,
    "until": _until,
    "within": _within,
    "ago": _ago,
    "after": _after,
    "between": _between,
    "from": _from,
    "vague": _vague,
    "since then": _since_then,
    "unit": _in_a_row,
}
