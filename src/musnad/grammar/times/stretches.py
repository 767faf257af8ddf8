"""Lengths of time: يومين, 48 ساعة, الأيام الثلاثة الماضية, the last 24 hours, a few days."""

from typing import NamedTuple, cast

from musnad.grammar.qualifiers import qualifier_after, qualifier_start
from musnad.grammar.times.moments import Stretch, Unit
from musnad.grammar.times.scan import Scan
from musnad.grammar.times.words import Token

_ARTICLES = frozenset(("ال", "ما", "the", "a", "an"))  # that digits leave standing apart: الـ 24 ساعة


class Length(NamedTuple):
    """A stretch read from the words up to `end`."""

    value: Stretch
    end: int


class _Core(NamedTuple):
    amount: int | None
    unit: Unit
    end: int


def read_stretch(scan: Scan, at: int) -> Length | None:
    """The stretch that begins at the word `at`, counted within the publication and now by default."""
    over = False
    if qualifier := qualifier_start(scan.words, at, scan.lang):
        over, at = qualifier.value == "over", qualifier.end
    if scan.word(at) in _ARTICLES:
        at += 1
    before, at = _read_lean(scan, at) if scan.lang == "en" else (0, at)
    core = _read_numbered(scan, at) or _read_unit(scan, at)
    if core is None:
        return None
    lean, end = _read_lean(scan, core.end) if scan.lang == "ar" else (before, core.end)
    if after := qualifier_after(scan.words, end, scan.lang):
        end = after.end
    return Length(Stretch(core.amount, core.unit, "within", lean, over), end)


def _read_numbered(scan: Scan, at: int) -> _Core | None:
    """A number before its unit: 48 ساعة, ثلاثة أيام, عدة أشهر."""
    few = scan.token(at, "few")
    number = None if few else scan.number(at)
    if number is None and few is None:
        return None
    start = number.end if number else at + 1
    unit = scan.token(start, "unit")
    if unit is None:
        return None
    return _Core(int(number.value) if number else None, _unit(unit), start + unit.size)


def _read_unit(scan: Scan, at: int) -> _Core | None:
    """A unit that says its number by its form, or has it after: يومين, الأيام الثلاثة, أيام."""
    unit = scan.token(at, "unit")
    if unit is None:
        return None
    amount, end = int(unit.value.partition(":")[2]), at + unit.size
    if amount == 1 and unit.lead.endswith("ال") and scan.token(end, "lean", "few") is None:
        return None
    if amount:
        return _Core(amount, _unit(unit), end)
    number = scan.number(end)
    if number and unit.lead.endswith("ال"):
        return _Core(int(number.value), _unit(unit), number.end)
    if unit.lead.endswith("ال") and scan.token(end, "lean", "few") is None:
        return None
    return _Core(None, _unit(unit), end)


def _unit(token: Token) -> Unit:
    return cast("Unit", token.value.partition(":")[0])


def _read_lean(scan: Scan, at: int) -> tuple[int, int]:
    """Past or coming, as the adjectives beside a stretch say."""
    lean = 0
    roles = ("few", "lean") if scan.lang == "ar" else ("lean",)
    while token := scan.token(at, *roles):
        if token.role == "lean":
            lean = int(token.value)
        at += token.size
    return lean, at
