"""An article's claims divided into accounts: which of them speak of the same happening."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from musnad.model import Article, Claim, ClaimType
from musnad.reconcile.account import (
    Account,
    family_of,
    join_days,
    make_account,
    make_report,
    take_actors,
    take_place_names,
)
from musnad.reconcile.cues import is_aside, sums_up
from musnad.reconcile.days import Days, take_gap, to_days
from musnad.reconcile.figures import read_figures
from musnad.reconcile.kinds import are_apart
from musnad.reconcile.merging import Pair, order
from musnad.reconcile.spots import Spot, take_spots
from musnad.reconcile.spots import take_gap as take_way

NEWS = 2  # days; what is told without a day happened so long before the report at most
REACH = 400  # characters; a mention without a place farther on may be of something else
_LINE = 300  # characters; shorter lines, as posts have them, are not paragraphs of their own
_BLANK = re.compile(r"\n\s*\n")
_CLOSED = re.compile(r"[.!؟?][»”\"')\]]*\s*$")
_GROUPS: tuple[frozenset[ClaimType], ...] = (
    frozenset({ClaimType.ABUSE}),
    frozenset({ClaimType.PROTEST}),
)
_HARM = frozenset({ClaimType.DEATH, ClaimType.INJURY, ClaimType.DESTRUCTION})


class _Draft:
    """An account in the making."""

    __slots__ = (
        *("actors", "aside", "claims", "days", "end", "family", "figures"),
        *("kinds", "names", "sort", "spots", "start", "text", "total"),
    )

    def __init__(self, claims: Sequence[Claim], text: str) -> None:
        self.text = text
        self.claims: list[Claim] = list(claims)
        self.family = family_of(claims[0])
        self.kinds = {claim.type for claim in claims}
        self.sort = _sort(claims)
        self.total = any(sums_up(claim, text) for claim in claims)
        self.days: Days | None = join_days([to_days(claim.when) for claim in claims])
        self.spots: set[Spot] = {spot for claim in claims for spot in take_spots(claim)}
        self.actors: set[str] = {actor for claim in claims for actor in take_actors(claim)}
        self.aside = any(is_aside(claim, text) for claim in claims)
        self.names: set[int] = {name for claim in claims for name in take_place_names(claim, text)}
        self.figures = {(one.what, *one.bounds) for claim in claims for one in read_figures(claim, text)}
        self.start = claims[0].trigger.start
        self.end = max(claim.trigger.end for claim in claims)

    @property
    def fine(self) -> list[Spot]:
        fine = [spot for spot in self.spots if spot.fine]
        return [spot for spot in fine if not spot.loose] or fine

    def add(self, other: "_Draft") -> None:
        """Take the other's claims in."""
        self.claims += other.claims
        self.kinds |= other.kinds
        self.days = join_days([self.days, other.days])
        self.spots |= other.spots
        self.actors |= other.actors
        self.names |= other.names
        self.figures |= other.figures
        self.sort = self.sort if self.sort is not None else other.sort
        self.end = max(self.end, other.end)


def divide(article: Article, claims: Sequence[Claim], *, parted: AbstractSet[Pair] = frozenset()) -> list[Account]:
    """The accounts that an article gives, in reading order; claims that people parted are never in one."""
    drafts: list[_Draft] = []
    last: dict[str, _Draft] = {}
    current = _take_current(article)
    for unit in _join_causes(claims):
        draft = _Draft(unit, article.text)
        home = _find_home(draft, drafts, last.get(draft.family), current)
        if home is None:
            drafts.append(draft)
            home = draft
        else:
            home.add(draft)
        last[draft.family] = home
    report = make_report(article, claims)
    groups = (group for draft in drafts for group in _part(draft.claims, parted))
    return [make_account(article, group, report) for group in groups]


def _part(claims: Sequence[Claim], parted: AbstractSet[Pair]) -> list[list[Claim]]:
    """The claims in groups, each in the first that holds none that it was parted from."""
    if not parted:
        return [list(claims)]
    groups: list[list[Claim]] = []
    for claim in claims:
        free = (group for group in groups if all(order(claim.id, other.id) not in parted for other in group))
        home = next(free, None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _take_current(article: Article) -> Days | None:
    if article.published is None:
        return None
    day = article.published.toordinal()
    return day - NEWS, day


def _join_causes(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    """Claims that result from one another together, the rest alone, in reading order."""
    home: dict[str, str] = {claim.id: claim.id for claim in claims}
    for claim in claims:
        if claim.cause in home and claim.cause is not None:
            one, other = _root(home, claim.id), _root(home, claim.cause)
            home[max(one, other)] = min(one, other)
    units: dict[str, list[Claim]] = {}
    for claim in claims:
        units.setdefault(_root(home, claim.id), []).append(claim)
    return units.values()


def _root(home: dict[str, str], key: str) -> str:
    while home[key] != key:
        key = home[key]
    return key


def _find_home(draft: _Draft, drafts: Sequence[_Draft], last: _Draft | None, current: Days | None) -> _Draft | None:
    """The account that a unit belongs to: the one that speaks of the same place, else the one just told."""
    near = last is not None and _goes_on(draft, last) and not _is_parted(draft, last, drafts)
    fits = [
        (score, i)
        for i, other in enumerate(drafts)
        if (score := _fit(draft, other, current, near=near and other is last)) > 0
    ]
    return drafts[max(fits)[1]] if fits else None


def _goes_on(draft: _Draft, last: _Draft) -> bool:
    """Whether a unit stands in the paragraph where the account was last spoken of, not too far on, and both in what is
    news or in what is background."""
    if draft.aside != last.aside or draft.start - last.end >= REACH:
        return False
    return not _ends_paragraph(draft.text, last.end, draft.start)


def _ends_paragraph(text: str, start: int, end: int) -> bool:
    """Whether a paragraph ends between two places: a blank line, or a line that is long and ends a sentence."""
    between = text[start:end]
    head, broken, _ = between.partition("\n")
    if not broken or _BLANK.search(between):
        return bool(broken)
    line = text[text.rfind("\n", 0, start) + 1 : start] + head
    return len(line) >= _LINE and _CLOSED.search(line) is not None


def _is_parted(draft: _Draft, last: _Draft, drafts: Sequence[_Draft]) -> bool:
    """Whether a happening in another town, of whatever kind, was told between an account and a unit."""
    between = (one for one in drafts if one is not last and last.end <= one.end <= draft.start)
    return any(one.fine and take_way(one.fine, last.fine or last.spots) != 0 for one in between)


def _fit(draft: _Draft, other: _Draft, current: Days | None, *, near: bool) -> float:
    """How well a unit fits an account; 0 where it may not belong there."""
    if draft.family != other.family or draft.total != other.total or not _same_sort(draft, other):
        return 0
    if are_apart(draft.kinds, other.kinds) or _are_distant(draft.days, other.days, current):
        return 0
    if draft.total:
        return float(draft.days == other.days)
    if _tell_otherwise(draft, other):
        return 0
    return _fit_place(draft, other, near=near)


def _tell_otherwise(draft: _Draft, other: _Draft) -> bool:
    """Whether two name places by other names and give other figures of the same: they speak of two happenings."""
    whats = {what for what, *_ in draft.figures} & {what for what, *_ in other.figures}
    if not whats or not draft.figures.isdisjoint(other.figures):
        return False
    return bool(draft.names and other.names) and draft.names.isdisjoint(other.names)


def _are_distant(one: Days | None, other: Days | None, current: Days | None) -> bool:
    """Whether two periods do not meet; what is told without a day is news, so of the days before the report."""
    if one is None and other is None:
        return False
    first, second = one or current, other or current
    return bool(first and second and take_gap(first, second))


def _same_sort(draft: _Draft, other: _Draft) -> bool:
    return draft.sort is None or other.sort is None or draft.sort == other.sort


def _fit_place(draft: _Draft, other: _Draft, *, near: bool) -> float:
    if not draft.spots or not other.spots:
        apart = draft.actors and other.actors and draft.actors.isdisjoint(other.actors)
        return 1.0 if near and not apart else 0.0
    fine, others = draft.fine, other.fine
    way = take_way(fine or draft.spots, others or other.spots)
    if way is None or way > 0:
        return 0
    if fine and others:
        return 3.0 + near
    return 1.5 + near if near or not (fine or others) else 1.0


def _sort(claims: Iterable[Claim]) -> int | None:
    """Which group of happenings a unit is of; None where harm alone is told."""
    kinds = {claim.type for claim in claims} - _HARM
    if not kinds:
        return None
    return next((i for i, group in enumerate(_GROUPS) if kinds & group), len(_GROUPS))
