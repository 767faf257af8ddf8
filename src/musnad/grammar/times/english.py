"""Time expressions in English: since, until, in the last, ago, between, and moments themselves."""

from collections.abc import Callable

from musnad.grammar.times.moments import Moment, Reach, Vague
from musnad.grammar.times.moments_english import read_moment
from musnad.grammar.times.scan import Parsed, Point, Scan
from musnad.grammar.times.stretches import read_stretch
from musnad.grammar.times.words import Token, tokens_at

_NOW = Moment(offset=0)


def parse_english(scan: Scan, at: int) -> Parsed | None:
    """The time expression that begins at the word `at`."""
    for token in tokens_at(scan.words, at, "en"):
        if parsed := _OPENERS.get(token.role, _moment)(scan, at, token):
            return parsed
    point = read_moment(scan, at, year=scan.is_whole(at, at + 1))
    return Parsed(point.moment, point.end, "moment") if point else _ago(scan, at)


def _moment(scan: Scan, at: int, _token: Token) -> Parsed | None:
    point = read_moment(scan, at)
    return Parsed(point.moment, point.end, "moment") if point else None


def _ago(scan: Scan, at: int) -> Parsed | None:
    """A stretch with its sense after it: two days ago, three weeks earlier; or last three weeks."""
    stretch = read_stretch(scan, at)
    if stretch is None:
        return None
    if ago := scan.token(stretch.end, "ago"):
        if scan.word(stretch.end + ago.size) == "than":
            return None
        value = Vague(0) if ago.value == "earlier" else stretch.value._replace(sense="ago")
        return Parsed(value, stretch.end + ago.size, "ago")
    return Parsed(stretch.value, stretch.end, "stretch") if stretch.value.lean else None


def _since(scan: Scan, at: int, token: Token) -> Parsed | None:
    start = _skip_article(scan, at + token.size)
    if point := read_moment(scan, start, year=True):
        last = _until_after(scan, point.end)
        return Parsed(Reach(point.moment, last.moment if last else _NOW), last.end if last else point.end, "since")
    return Parsed(Vague(0, since=True), start + 1, "since then") if scan.word(start) == "then" else None


def _skip_article(scan: Scan, at: int) -> int:
    return at + (scan.word(at) == "the" and scan.token(at, "edge", "stage", "day") is None)


def _until_after(scan: Scan, at: int) -> Point | None:
    token = scan.token(at, "to", "until")
    return read_moment(scan, at + token.size, year=True) if token and token.value != "and" else None


def _until(scan: Scan, at: int, token: Token) -> Parsed | None:
    point = read_moment(scan, at + token.size, year=scan.word(at) != "by")
    return Parsed(Reach(None, point.moment), point.end, "until") if point else None


def _within(scan: Scan, at: int, token: Token) -> Parsed | None:
    """In 2022, in the last 24 hours, over two weeks; "for three days" says how long, not when."""
    start = at + token.size
    if point := read_moment(scan, _skip_article(scan, start), year=True):
        return Parsed(point.moment, point.end, "moment")
    stretch = read_stretch(scan, start)
    if stretch is None or scan.token(stretch.end, "ago") or (scan.word(at) == "for" and not stretch.value.lean):
        return None
    return Parsed(stretch.value, stretch.end, "within")


def _between(scan: Scan, at: int, token: Token) -> Parsed | None:
    first = read_moment(scan, at + token.size, year=True)
    to = scan.token(first.end, "to") if first else None
    last = read_moment(scan, first.end + to.size, year=True) if first and to else None
    return Parsed(Reach(first.moment, last.moment), last.end, "between") if first and last else None


def _vague(scan: Scan, at: int, token: Token) -> Parsed | None:
    after = scan.token(at + token.size, "lean")
    if after and token.size == 1 and (point := read_moment(scan, at + token.size)):  # earlier this month
        return Parsed(point.moment, point.end, "moment")
    return Parsed(Vague(int(token.value)), at + token.size, "vague") if token.value else None


def _lean(scan: Scan, at: int, token: Token) -> Parsed | None:
    return _moment(scan, at, token) or _ago(scan, at)


_OPENERS: dict[str, Callable[[Scan, int, Token], Parsed | None]] = {
    "since": _since,
    "until": _until,
    "within": _within,
    "between": _between,
    "from": _between,
    "vague": _vague,
    "lean": _lean,
}
