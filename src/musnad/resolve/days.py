"""Calendar days of time expressions, worked out from the publication date: past by default, future where told."""

import datetime
from collections.abc import Sequence

from musnad.grammar.times.moments import Moment, Reach, Stretch, Vague, Value
from musnad.model import Period
from musnad.resolve.calendar import add_units, month_days, season_days, year_days, year_month

_DAY = datetime.timedelta(days=1)
_TOLERANCE = 3 * _DAY  # a date so little after the publication is this year's: time zones, late stamps
Bounds = tuple[datetime.date | None, datetime.date | None]


def resolve_period(
    times: Sequence[Value], published: datetime.date | None, *, future: bool, before: Period | None = None
) -> tuple[Period | None, str]:
    """The period that the time expressions of one claim tell, and how it was worked out or why there is none.

    `before` is what the text told last; an hour without a day (صباحا) and "that day" mean it.
    """
    if not times:
        return None, "no time in the text"
    if before and all(_refers_back(value) for value in times):
        since = published if before.first and Vague(0, since=True) in times else None
        return Period(before.first, since) if since else before, "the time told before"
    try:
        found = [bounds for value in times if (bounds := _resolve(value, published, future=future))]
    except (OverflowError, ValueError):  # days before the year 1 or after 9999
        return None, "outside the calendar"
    if not found:
        return None, "relative to an unknown publication date" if published is None else "tells no day"
    first, last = _combine(times, found)
    if first is None and last is None:
        return None, "tells no day"
    return Period(first, last), "worked out from the publication date" if published else "as dated"


def _refers_back(value: Value) -> bool:
    """Whether the words tell no day of their own, but mean one told before."""
    if isinstance(value, Moment):
        return value.daypart is not None and value == Moment(daypart=value.daypart)
    return isinstance(value, Vague) and value.lean == 0


def _combine(times: Sequence[Value], found: Sequence[Bounds]) -> Bounds:
    """What several expressions tell together: a beginning and an end, or the days that all allow."""
    ends = [value for value in times if isinstance(value, Reach) and value.first is None]
    if len(found) == 2 and len(ends) == 1 and len(times) == 2:
        start, end = found if times[1] is ends[0] else found[::-1]
        if start[0] and end[1] and start[0] <= end[1]:
            return start[0], end[1]
    bounds = found[0]
    for other in found[1:]:
        bounds = _intersect(bounds, other) or bounds
    return bounds


def _intersect(one: Bounds, other: Bounds) -> Bounds | None:
    firsts = [day for day in (one[0], other[0]) if day]
    lasts = [day for day in (one[1], other[1]) if day]
    first, last = max(firsts, default=None), min(lasts, default=None)
    return (first, last) if first is None or last is None or first <= last else None


def _resolve(value: Value, anchor: datetime.date | None, *, future: bool) -> Bounds | None:
    match value:
        case Moment():
            return _resolve_moment(value, anchor, future=future)
        case Reach():
            return _resolve_reach(value, anchor, future=future)
        case Stretch() if anchor:
            return _resolve_stretch(value, anchor, future=future)
        case Vague(lean) if anchor and lean:
            return (None, anchor) if lean < 0 else (anchor, None)
    return None


def _resolve_reach(reach: Reach, anchor: datetime.date | None, *, future: bool) -> Bounds | None:
    first = _resolve(reach.first, anchor, future=future and reach.last is not None) if reach.first else None
    last = _resolve(reach.last, anchor, future=future) if reach.last else None
    if reach.first is None and last:
        return (anchor if anchor and last[1] and (anchor < last[1] or (future and anchor == last[1])) else None), last[
            1
        ]
    if first is None:
        return None
    start, end = first[0], last[1] if last else None
    if start and end and start > end and isinstance(reach.first, Moment) and reach.first.month and not reach.first.year:
        start = add_units(start, -1, "year")
    return (start, end) if not (start and end and start > end) else first


def _resolve_stretch(stretch: Stretch, anchor: datetime.date, *, future: bool) -> Bounds | None:
    ahead = stretch.lean > 0 or (future and stretch.lean == 0 and stretch.sense == "within") or stretch.sense == "after"
    if stretch.sense == "after" and not future:
        return None  # after another happening, not after the publication
    if stretch.amount is None:
        return _resolve_uncounted(stretch, anchor, ahead=ahead)
    amount, unit = stretch.amount, stretch.unit
    if unit in ("minute", "hour"):
        amount, unit = max(1, -(-amount // 24)) if unit == "hour" else 0, "day"
        if stretch.sense in ("ago", "after") and stretch.amount < 12:
            amount = 0
    far = add_units(anchor, amount if ahead else -amount, unit)
    if stretch.sense == "ago":
        return (None, far) if stretch.over else (far, far)
    if stretch.sense == "after":
        return far, far
    if ahead:
        return anchor, far
    return (None if stretch.over else far), anchor


def _resolve_uncounted(stretch: Stretch, anchor: datetime.date, *, ahead: bool) -> Bounds:
    """Hours are at most a day away; days, weeks and more have no known length."""
    if stretch.unit in ("minute", "hour"):
        far = anchor + _DAY if ahead else anchor - _DAY
        return (anchor, far) if ahead else (far, anchor)
    return (anchor, None) if ahead else (None, anchor)


def _resolve_moment(moment: Moment, anchor: datetime.date | None, *, future: bool) -> Bounds | None:
    bounds = _resolve_date(moment, anchor, future=future)
    if bounds is None and anchor:
        bounds = _resolve_relative(moment, anchor, future=future)
    if bounds is None:
        return None
    before, after = moment.nights
    return bounds[0] and bounds[0] - before * _DAY, bounds[1] and bounds[1] + after * _DAY


def _resolve_date(moment: Moment, anchor: datetime.date | None, *, future: bool) -> Bounds | None:
    """Days of a year, month or date; without a year the last one, or the next one ahead."""
    if moment.month is None:
        return _resolve_year(moment, anchor, future=future)
    year = moment.year or (_choose_year(moment, anchor, future=future) if anchor else None)
    if year is None:
        return None
    days = month_days(year, moment.month, day=moment.day, part=moment.part, hijri=moment.hijri)
    return _clip(days, anchor, future=future) if days and moment.day is None else days


def _choose_year(moment: Moment, anchor: datetime.date, *, future: bool) -> int | None:
    """The year that a date without one is meant in."""
    today = year_month(anchor, hijri=moment.hijri)
    if today is None:
        return None
    this, month = today
    candidates = {
        year: days
        for year in (this - 1, this, this + 1)
        if (days := month_days(year, moment.month or 1, day=moment.day, hijri=moment.hijri))
    }
    if moment.unit == "year" and moment.lean is not None:
        return this + moment.lean
    if moment.lean == 0 or not candidates:
        return this
    if moment.lean == 1 or (future and moment.lean is None):
        return next((year for year, days in candidates.items() if days[1] >= anchor), this)
    tolerance = _TOLERANCE if moment.day and moment.lean is None else 0 * _DAY
    past = [year for year, days in candidates.items() if days[0] <= anchor + tolerance]
    if moment.lean == -1 and moment.day is None and past and (past[-1], moment.month) == (this, month):
        past = past[:-1]
    return past[-1] if past else this - 1


def _resolve_year(moment: Moment, anchor: datetime.date | None, *, future: bool) -> Bounds | None:
    year = moment.year
    if year is None and moment.unit == "year" and anchor and moment.lean is not None:
        year = anchor.year + moment.lean
    if year is None and moment.season and anchor:
        year = _season_year(moment, anchor)
    if year is None:
        return None
    if moment.season:
        return season_days(year, moment.season)
    if moment.unit == "decade":
        return datetime.date(year, 1, 1), datetime.date(year + 9, 12, 31)
    return _clip(year_days(year, part=moment.part, hijri=moment.hijri), anchor, future=future)


def _season_year(moment: Moment, anchor: datetime.date) -> int:
    """The year of the last season of that name that is over, or of the next one that begins."""
    first, last = season_days(anchor.year, moment.season or "summer")
    if (moment.lean or 0) > 0:
        return anchor.year + (first <= anchor)
    return anchor.year - (last >= anchor if moment.lean else first > anchor)


def _clip(
    days: tuple[datetime.date, datetime.date] | None, anchor: datetime.date | None, *, future: bool
) -> Bounds | None:
    """A whole month or year that is still running: its past days for what happened, its coming ones for what will."""
    if days is None or anchor is None or not days[0] <= anchor <= days[1]:
        return days
    return (anchor, days[1]) if future else (days[0], anchor)


def _resolve_relative(moment: Moment, anchor: datetime.date, *, future: bool) -> Bounds | None:
    if moment.weekday is not None:
        day = _choose_weekday(moment, anchor, future=future)
        return day, day
    if moment.offset is not None:
        day = anchor + moment.offset * _DAY
        return day, day
    if moment.unit is None or moment.lean is None:
        return None
    return _resolve_unit(moment, anchor, moment.lean, future=future)


def _choose_weekday(moment: Moment, anchor: datetime.date, *, future: bool) -> datetime.date:
    """The last such day on or before the publication; the next one where the words or the future say so."""
    back = (anchor.weekday() - (moment.weekday or 0)) % 7
    if moment.lean == 1:
        return anchor + (7 - back) * _DAY
    if future and moment.lean is None and moment.offset is None and back > moment.nights[1]:
        return anchor + (7 - back) * _DAY
    if moment.lean == -1 and back == 0 and moment.offset is None:
        back = 7
    return anchor - back * _DAY


def _resolve_unit(moment: Moment, anchor: datetime.date, lean: int, *, future: bool) -> Bounds | None:
    """Last month, this week, the 12th of the current month."""
    if moment.unit == "day":
        return anchor + lean * _DAY, anchor + lean * _DAY
    if moment.unit == "week":
        first = anchor + (7 * lean - anchor.weekday()) * _DAY
        return _clip((first, first + 6 * _DAY), anchor, future=future)
    if moment.unit == "month":
        month = add_units(anchor.replace(day=1), lean, "month")
        days = month_days(month.year, month.month, day=moment.day, part=moment.part)
        return days if moment.day else _clip(days, anchor, future=future)
    if moment.unit == "decade":
        start = (anchor.year // 10 + lean) * 10
        return datetime.date(start, 1, 1), datetime.date(start + 9, 12, 31)
    return None
