"""Two accounts side by side: named features of how far they agree, and what rules a common happening out."""

from collections.abc import Iterator

from musnad.model import ClaimType
from musnad.reconcile.account import Account
from musnad.reconcile.blocking import take_window
from musnad.reconcile.days import LONG, take_gap
from musnad.reconcile.kinds import are_apart
from musnad.reconcile.spots import take_gap as take_way
from musnad.reconcile.wording import take_likeness, take_overlap

APART_KM = 6.0  # what gazetteers and reports differ by on where one town lies
MANY = 10  # rare words; more say no more
RARE = 5  # a figure above this is seldom the same by chance
NAMES = (
    "same day",
    "day unsure",
    "next day",
    "day as reported",
    "day unknown",
    "reported the same day",
    "same place",
    "same town on the same day",
    "neighbouring place",
    "place within",
    "place apart",
    "place unknown",
    "place told elsewhere",
    "place named alike",
    "same province",
    "same kind",
    "other kind",
    "same actor",
    "other actor",
    "same number killed",
    "other number killed",
    "same number injured",
    "other number injured",
    "rare figure",
    "words shared",
    "report words shared",
    "rare words shared",
    "text copied",
)
_HARM = frozenset({ClaimType.DEATH, ClaimType.INJURY, ClaimType.DESTRUCTION})

Features = dict[str, float]


def find_veto(one: Account, other: Account) -> str | None:
    """What rules out that two accounts are of one happening; None where nothing does."""
    if one.family != other.family or one.total != other.total or are_apart(one.kinds, other.kinds):
        return "of different kinds"
    if one.total and (one.days is None or one.days != other.days):
        return "of different periods"
    if one.days and other.days and take_gap(one.days, other.days) > 1:
        return "days apart"
    if not one.days and not other.days and _published_gap(one, other) > _STALE:
        return "reported at different times"
    gap = _fine_gap(one, other)
    if gap is not None and gap > APART_KM and one.names.isdisjoint(other.names):  # namesakes may have been mistaken
        return "in different towns"
    return None


_STALE = 3  # days; an undated report does not speak of what another reported so long before


def compare(one: Account, other: Account) -> Features:
    """The features of a pair, each 0 where it does not apply."""
    found = dict(_iter_days(one, other))
    found.update(_iter_places(one, other))
    found.update(_iter_parties(one, other))
    found.update(_iter_figures(one, other))
    found["words shared"] = take_overlap(one.words, other.words)
    found["report words shared"] = take_overlap(one.report.words, other.report.words)
    found["rare words shared"] = min(len(one.report.rare & other.report.rare), MANY) / MANY
    found["text copied"] = take_likeness(one.report.sketch, other.report.sketch)
    return found


def _iter_days(one: Account, other: Account) -> Iterator[tuple[str, float]]:
    if one.published is not None and one.published == other.published:
        yield "reported the same day", 1.0
    if one.days and other.days:
        gap = take_gap(one.days, other.days)
        narrow = max(one.days[1] - one.days[0], other.days[1] - other.days[0]) <= LONG
        yield ("same day" if gap == 0 and narrow else "day unsure" if gap == 0 else "next day"), 1.0
        return
    near = take_window(one) and take_window(other) and _windows_meet(take_window(one), take_window(other))
    yield ("day as reported" if near else "day unknown"), 1.0


def _windows_meet(one: range, other: range) -> bool:
    return max(one.start, other.start) < min(one.stop, other.stop)


def _published_gap(one: Account, other: Account) -> int:
    if one.published is None or other.published is None:
        return 0
    return abs((one.published - other.published).days)


def _fine_gap(one: Account, other: Account) -> float | None:
    """Kilometres between the nearest towns of two accounts; None where one names no town."""
    return take_way([spot for spot in one.spots if spot.fine], [spot for spot in other.spots if spot.fine])


def _iter_places(one: Account, other: Account) -> Iterator[tuple[str, float]]:
    if not one.names.isdisjoint(other.names):
        yield "place named alike", 1.0
    if not one.spots or not other.spots:
        if not one.report.provinces.isdisjoint(other.report.provinces):
            yield "same province", 1.0
        told = not one.report.towns.isdisjoint(other.report.towns)
        yield ("place told elsewhere" if told else "place unknown"), 1.0
        return
    fine = _fine_gap(one, other)
    if fine is not None:
        towns = {spot.id for spot in one.spots if spot.fine and not spot.loose}
        if one.days and other.days and not take_gap(one.days, other.days):
            yield "same town on the same day", float(not towns.isdisjoint(spot.id for spot in other.spots))
        same = not {spot.id for spot in one.spots if spot.fine}.isdisjoint(spot.id for spot in other.spots)
        yield ("same place" if same else "neighbouring place"), 1.0
        return
    gap = take_way(one.spots, other.spots)
    yield ("place within" if gap == 0 else "place apart"), 1.0


def _iter_parties(one: Account, other: Account) -> Iterator[tuple[str, float]]:
    kinds, others = one.kinds - _HARM, other.kinds - _HARM
    if kinds and others:
        yield ("same kind" if kinds & others else "other kind"), 1.0
    if one.actors and other.actors:
        yield ("same actor" if one.actors & other.actors else "other actor"), 1.0


def _iter_figures(one: Account, other: Account) -> Iterator[tuple[str, float]]:
    for what in ("killed", "injured"):
        figures = {figure.bounds for figure in one.figures if figure.what == what}
        others = {figure.bounds for figure in other.figures if figure.what == what}
        if figures and others:
            yield (f"same number {what}" if figures & others else f"other number {what}"), 1.0
    common = {f.bounds for f in one.figures} & {f.bounds for f in other.figures}
    if any((bounds[0] or 0) > RARE for bounds in common):
        yield "rare figure", 1.0
