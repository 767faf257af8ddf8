"""What a number comes to with the qualifiers and upper ends around it."""

from typing import NamedTuple

from musnad.grammar.counts.scan import Scan
from musnad.grammar.counts.uncounted import load_role
from musnad.grammar.numbers import Number, read_number
from musnad.grammar.numerals import Numeral
from musnad.grammar.qualifiers import apply_bound, qualifier_before
from musnad.grammar.words import Found

QUOTES = frozenset("\"'“”«»()[]/")
_DASHES = frozenset("-–")


class Bounds(NamedTuple):
    """The bounds that the words [start, end) set, and the rule that read them."""

    start: int
    end: int
    low: int | None
    high: int | None
    rule: str


def read_bounds(scan: Scan, number: Number, numeral: Numeral) -> Bounds:
    """The bounds of a number whose first word is `numeral`."""
    low, high = int(number.value), None if number.kind == "magnitude" else int(numeral.high or number.value)
    bounds = Bounds(number.start, number.end, low, high, number.kind if high in (low, None) else "range")
    qualifier = find_qualifier(scan, number.start)
    between = qualifier is not None and qualifier.value == "between"
    upper = _read_upper(scan, number, between=between) if high == low else None
    if upper:
        bounds = Bounds(number.start, upper.end, _share_scale(number, upper), int(upper.value), "range")
    if qualifier is None or (between and not upper):
        return bounds
    lowest, highest = apply_bound(qualifier.value, bounds.low, bounds.high)
    return bounds._replace(start=qualifier.start, low=lowest, high=highest)


def find_qualifier(scan: Scan, at: int) -> Found[str] | None:
    """The qualifier before the word `at`; quotation marks and articles may stand between."""
    articles = load_role(scan.lang, "article")
    while at > scan.floor and (scan.words[at - 1] in QUOTES or scan.words[at - 1] in articles):
        at -= 1
    qualifier = qualifier_before(scan.words, at, scan.lang)
    return qualifier if qualifier and qualifier.start >= scan.floor else None


def _read_upper(scan: Scan, number: Number, *, between: bool) -> Number | None:
    """The upper end of a range that begins with `number`."""
    at = number.end
    word = scan.word(at)
    if word in _DASHES or word in load_role(scan.lang, "to") or (between and word == "and"):
        at += 1
    elif not (between and scan.lang == "ar" and word.startswith("و")):
        return None
    upper = read_number(scan.words, scan.numerals, at, scan.lang) if at < len(scan.words) else None
    return upper if upper and upper.value > number.value and upper.kind != "magnitude" else None


def _share_scale(lower: Number, upper: Number) -> int:
    """The lower end of a range; it may share the scale of the upper one: 20 إلى 30 ألفا."""
    shared = upper.scale > 1 and lower.scale == 1 and lower.value < upper.value / upper.scale
    return int(lower.value * upper.scale) if shared else int(lower.value)
