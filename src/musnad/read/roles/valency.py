"""Which role a phrase fills, by how often phrases so tied to a trigger filled it in annotated reports.

`valency_ar.csv` and its like count by what binds the phrase and what it names, `positions_ar.csv` by how far from the
trigger it stands; the odds that the two give are multiplied.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from musnad.model import FAMILY_OF, ClaimType, Role
from musnad.read.roles.shares import ANY, Filled, Key, Shares, load_counts, to_odds
from musnad.read.roles.ties import Tie, TieKey

ROLES = tuple(Role)
_NEVER = Filled(0, (0,) * len(ROLES))
_LEAST = 0.03  # odds below this are nothing
_UNSEEN = (0.02,) * len(ROLES)  # the share of a role before anything is known
_STEPS = (0.03, 0.08, 0.16, 0.3, 0.5, 0.8, 1.3, 2.5)  # odds are counted between these


class Odds(NamedTuple):
    """The odds that a phrase fills a role, and their step, by which `standing.csv` counts them."""

    value: float
    step: str


NO_ODDS = Odds(0.0, "0")


def _family(tie: Tie) -> str:
    return FAMILY_OF[ClaimType(tie.type)]


def _coarse(tie: Tie) -> str:
    return tie.sort.partition("/")[0]


Grain = Callable[[Tie], Key]

# from coarse to fine; the coarsest of both tables looks at side and sort alone
VALENCY: tuple[Grain, ...] = (
    lambda t: (ANY, ANY, ANY, t.side, ANY, t.sort),
    lambda t: (_family(t), ANY, ANY, t.side, ANY, t.sort),
    lambda t: (_family(t), t.type, ANY, t.side, ANY, _coarse(t)),
    lambda t: (_family(t), ANY, t.voice, t.side, t.bond, _coarse(t)),
    lambda t: (_family(t), t.type, ANY, t.side, t.bond, _coarse(t)),
    lambda t: (_family(t), t.type, ANY, t.side, t.bond, t.sort),
    lambda t: (_family(t), t.type, t.voice, t.side, t.bond, t.sort),
)
POSITIONS: tuple[Grain, ...] = (
    lambda t: (ANY, t.side, t.sort, ANY, ANY, ANY),
    lambda t: (ANY, t.side, t.sort, t.near, ANY, ANY),
    lambda t: (ANY, t.side, t.sort, t.near, t.clauses, t.triggers),
    lambda t: (_family(t), t.side, t.sort, t.near, t.clauses, t.triggers),
)


class Valency(dict[TieKey, dict[Role, Odds]]):
    """For a tie the odds that a phrase so tied fills each role, the lowest left out; worked out when first asked for.

    One language's valency and positions; the same ties come again and again.
    """

    def __init__(self, valency: Mapping[Key, Filled], positions: Mapping[Key, Filled], lang: str) -> None:
        super().__init__()
        self._valency = Shares(_add_frames(valency, lang), VALENCY, _UNSEEN)
        self._positions = Shares(positions, POSITIONS, _UNSEEN)

    def __missing__(self, key: TieKey) -> dict[Role, Odds]:
        tie = Tie(*key)
        pairs = zip(self._valency.of(tie), self._positions.gain(tie), strict=True)
        every = [to_odds(share) * gain for share, gain in pairs]
        self[key] = {
            role: Odds(value, str(bisect_right(_STEPS, value)))
            for role, value in zip(ROLES, every, strict=True)
            if value >= _LEAST
        }
        return self[key]


def _add_frames(valency: Mapping[Key, Filled], lang: str) -> dict[Key, Filled]:
    """The counts with what grammar says of subjects and objects added, as if it had been seen."""
    table = dict(valency)
    for (of, *key), frame in load_counts("frames.csv", 7).items():
        if of == lang:
            seen = table.get(tuple(key), _NEVER)
            filled = tuple(map(sum, zip(seen.filled, frame.filled, strict=True)))
            table[tuple(key)] = Filled(seen.seen + frame.seen, filled)
    return table


@cache
def load_valency(lang: str) -> Valency:
    """The valency of a language, read once a process."""
    return Valency(load_counts(f"valency_{lang}.csv", 6), load_counts(f"positions_{lang}.csv", 6), lang)
