"""What the rest of a sentence says of a phrase for a role: better phrases beside it, and claims tied by cause.

An effect shares actor, place and time with the violence that caused it, so a phrase that fills a role of the cause is
likelier to fill it of the effect. `standing.csv` counts how often that held.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from musnad.read.draft import Draft
from musnad.read.roles.shares import ANY, Filled, Key, Shares, load_counts
from musnad.read.roles.ties import Layout, iter_ties
from musnad.read.roles.valency import ROLES, Valency

_STEPS = (0.03, 0.08, 0.16, 0.3, 0.5, 0.8, 1.3, 2.5)  # odds are counted between these
_NAMES = "012345678"
_CLOSE = 0.5  # a phrase with this share of the best phrase's odds is close to it

STANDINGS: tuple[Callable[[Key], Key], ...] = (
    lambda key: (*key[:2], ANY, ANY, ANY),
    lambda key: (*key[:3], ANY, ANY),
    lambda key: key,
)
Weighed = dict[int, dict[int, float]]  # by phrase and role the odds, those too low to matter left out


class Standing(NamedTuple):
    """A phrase's standing for one role of a draft."""

    phrase: int
    role: int
    odds: float
    rank: str  # among the phrases for the role: first, close, behind
    lender: str  # how the claim that lends most is tied by cause: cause, effect, sibling, none
    lent: float  # the odds of the phrase for that claim

    def key(self) -> Key:
        """The columns of the table."""
        return ROLES[self.role], _step(self.odds), self.rank, self.lender, _step(self.lent)


def weigh_phrases(layout: Layout, valency: Valency) -> list[Weighed]:
    """For each draft the odds of each phrase outside its trigger."""
    return [{index: valency.odds(tie) for index, tie in iter_ties(layout, draft)} for draft in layout.marked.drafts]


def iter_standings(layout: Layout, weighed: Sequence[Weighed], number: int) -> Iterator[Standing]:
    """The standings of all phrases that may fill a role of the draft of that number."""
    drafts = layout.marked.drafts
    lenders = [(weighed[i], name) for i, draft in enumerate(drafts) if (name := _relation(drafts[number], draft))]
    best = [0.0] * len(ROLES)
    for odds in weighed[number].values():
        for role, value in odds.items():
            best[role] = max(best[role], value)
    for phrase, odds in weighed[number].items():
        for role, value in odds.items():
            rank = "first" if value >= best[role] else "close" if value >= best[role] * _CLOSE else "behind"
            lent, name = _lend(lenders, phrase, role) if lenders else (0.0, "none")
            yield Standing(phrase, role, value, rank, name, lent)


def _relation(draft: Draft, other: Draft) -> str:
    if draft.cause is other:
        return "cause"
    if other.cause is draft:
        return "effect"
    return "sibling" if draft.cause is not None and draft.cause is other.cause and draft is not other else ""


def _lend(lenders: Sequence[tuple[Weighed, str]], phrase: int, role: int) -> tuple[float, str]:
    found = [(weighed[phrase].get(role, 0.0), name) for weighed, name in lenders if phrase in weighed]
    return max(found, default=(0.0, "none"))


def _step(odds: float) -> str:
    return _NAMES[bisect_right(_STEPS, odds)]


class Standings:
    """By how much standings multiply odds; answers are kept."""

    def __init__(self, table: Mapping[Key, Filled]) -> None:
        self._shares = Shares(table, STANDINGS, (0.1,))
        self._known: dict[Key, float] = {}

    def gain(self, key: Key) -> float:
        """By how much a standing multiplies the odds of its phrase."""
        gain = self._known.get(key)
        if gain is None:
            (gain,) = self._shares.gain(key)
            self._known[key] = gain
        return gain


@cache
def load_standings() -> Standings:
    """The standings, the same for all languages, read once a process."""
    return Standings(load_counts("standing.csv", 5))
