"""What the rest of a sentence says of a phrase for a role: better phrases beside it, and claims tied by cause.

An effect shares actor, place and time with the violence that caused it, so a phrase that fills a role of the cause is
likelier to fill it of the effect. `standing.csv` counts how often that held.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from musnad.model import Role
from musnad.read.draft import Draft
from musnad.read.roles.shares import ANY, Filled, Key, Shares, load_counts
from musnad.read.roles.ties import Layout, iter_ties
from musnad.read.roles.valency import NO_ODDS, Odds, Valency

_CLOSE = 0.5  # a phrase with this share of the best phrase's odds is close to it

STANDINGS: tuple[Callable[[Key], Key], ...] = (
    lambda key: (*key[:2], ANY, ANY, ANY),
    lambda key: (*key[:3], ANY, ANY),
    lambda key: key,
)
Weighed = dict[int, dict[Role, Odds]]  # by phrase and role the odds, those too low to matter left out


Columns = tuple[Role, str, str, str, str]  # of the table, see iter_standings
Standing = tuple[int, float, str, Columns]  # a phrase, its odds for a role, who lends it more


def weigh_phrases(layout: Layout, valency: Valency) -> list[Weighed]:
    """For each draft the odds of each phrase outside its trigger."""
    return [{index: valency[tie] for index, tie in iter_ties(layout, draft)} for draft in layout.marked.drafts]


def iter_standings(weighed: Sequence[Weighed], drafts: Sequence[Draft], number: int) -> Iterator[Standing]:
    """The standings of all phrases that may fill a role of the draft of that number.

    The columns: the role, the step of the odds, their rank among the phrases for the role (first, close, behind), how
    the claim that lends most is tied by cause (cause, effect, sibling, none), the step of the odds for that claim.
    """
    draft, best = drafts[number], _find_best(weighed[number])
    lenders = [(weighed[i], name) for i, other in enumerate(drafts) if (name := _relation(draft, other))]
    for phrase, roles in weighed[number].items():
        lent = [(lender[phrase], name) for lender, name in lenders if phrase in lender]
        for role, (odds, step) in roles.items():
            rank = "first" if odds >= best[role] else "close" if odds >= best[role] * _CLOSE else "behind"
            if lent:
                (most, most_step), name = max([(odds_of.get(role, NO_ODDS), name) for odds_of, name in lent])
                yield phrase, odds, name if most > odds else "none", (role, step, rank, name, most_step)
            else:
                yield phrase, odds, "none", (role, step, rank, "none", NO_ODDS.step)


def _find_best(weighed: Weighed) -> dict[Role, float]:
    best: dict[Role, float] = {}
    for roles in weighed.values():
        for role, (odds, _) in roles.items():
            if odds > best.get(role, 0.0):
                best[role] = odds
    return best


def _relation(draft: Draft, other: Draft) -> str:
    if draft.cause is other:
        return "cause"
    if other.cause is draft:
        return "effect"
    return "sibling" if draft.cause is not None and draft.cause is other.cause and draft is not other else ""


class Gains(dict[Key, float]):
    """By how much a standing multiplies the odds of its phrase; worked out when first asked for."""

    def __init__(self, table: Mapping[Key, Filled]) -> None:
        super().__init__()
        self._shares = Shares(table, STANDINGS, (0.1,))

    def __missing__(self, key: Key) -> float:
        (gain,) = self._shares.gain(key)
        self[key] = gain
        return gain


@cache
def load_gains() -> Gains:
    """The gains by standing, the same for all languages, read once a process."""
    return Gains(load_counts("standing.csv", 5))
