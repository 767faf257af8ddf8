"""Numbers, days, points and distances as queries write them."""

import calendar
import datetime
import math
import re
from typing import Final

LARGEST: Final = 2**31 - 1
FARTHEST_KM: Final = 20_000.0
Range = tuple[float | None, float | None]
Days = tuple[datetime.date | None, datetime.date | None]

_DIGITS: Final = {ord(digit): str(i) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for i, digit in enumerate(digits)}
_DIGITS_AND_MARKS: Final = _DIGITS | {ord("٫"): ".", ord("≥"): ">=", ord("≤"): "<=", ord("…"): ".."}
_NUMBER: Final = re.compile(r"\d{1,10}(?:\.\d{1,6})?")
_COMPARED: Final = re.compile(rf"(>=|<=|>|<|=|)({_NUMBER.pattern})")
_BETWEEN: Final = re.compile(rf"({_NUMBER.pattern})?\.\.({_NUMBER.pattern})?")
_DAY: Final = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_COORDINATE: Final = re.compile(r"-?\d{1,3}(?:\.\d{1,10})?")
_RADIUS: Final = re.compile(rf"({_NUMBER.pattern})(?:km|كم)?")


def plain(text: str) -> str:
    """The text with European digits and plain signs."""
    return text.translate(_DIGITS_AND_MARKS).strip()


def parse_range(text: str, *, whole: bool) -> Range | None:
    """The bounds that ">=10", "<3", "7" or "5..9" set, both included; None where it is none of these."""
    given = plain(text)
    if match := _BETWEEN.fullmatch(given):
        low, high = (float(bound) if bound else None for bound in match.groups())
        return _limit(low, high) if low is not None or high is not None else None
    match = _COMPARED.fullmatch(given)
    if match is None or (whole and "." in match[2]):
        return None
    figure = float(match[2])
    over, under = (figure + 1, figure - 1) if whole else (math.nextafter(figure, math.inf), math.nextafter(figure, 0))
    bounds = {">=": (figure, None), ">": (over, None), "<=": (None, figure), "<": (None, under)}
    return _limit(*bounds.get(match[1], (figure, figure)))


def _limit(low: float | None, high: float | None) -> Range | None:
    """The bounds as far as columns of integers go; None where the first is above the second."""
    if low is not None and high is not None and low > high:
        return None
    return tuple(None if bound is None else min(bound, float(LARGEST)) for bound in (low, high))  # type: ignore[return-value]


def parse_days(text: str) -> Days | None:
    """The first and the last day of "2016-12-01", "2016-12", "2016" or two of them with .. between."""
    first, dots, last = plain(text).partition("..")
    ends = [_parse_end(part) if part else None for part in ((first, last) if dots else (first, first))]
    if not any(ends) or (first and ends[0] is None) or (last and ends[1] is None):
        return None
    days = (ends[0][0] if ends[0] else None, ends[1][1] if ends[1] else None)
    return None if days[0] and days[1] and days[0] > days[1] else days


def _parse_end(text: str) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day that a day, a month or a year has."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last = datetime.date(first.year, last_month, day or calendar.monthrange(first.year, last_month)[1])
    except ValueError:
        return None
    return first, last


def parse_point(lat: str, lon: str) -> tuple[float, float] | None:
    """Degrees north and east."""
    if not (_COORDINATE.fullmatch(plain(lat)) and _COORDINATE.fullmatch(plain(lon))):
        return None
    point = float(plain(lat)), float(plain(lon))
    return point if abs(point[0]) <= 90 and abs(point[1]) <= 180 else None


def parse_radius(text: str) -> float | None:
    """Kilometres."""
    match = _RADIUS.fullmatch(plain(text).lower().replace(" ", ""))
    km = float(match[1]) if match else 0.0
    return km if 0 < km <= FARTHEST_KM else None
