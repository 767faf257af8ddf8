"""Which role a phrase fills, by how often phrases so tied to a trigger filled it in annotated reports.

`valency_ar.csv` and its like count by what binds the phrase and what it names, `positions_ar.csv` by how far from the
trigger it stands; the odds that the two give are multiplied.
"""

from collections.abc import Callable, Mapping
from functools import cache

from musnad.model import FAMILY_OF, ClaimType, Role
from musnad.read.roles.shares import ANY, Filled, Key, Shares, load_counts, to_odds
from musnad.read.roles.ties import Tie

ROLES = tuple(Role)
_NEVER = Filled(0, (0,) * len(ROLES))
_LEAST = 0.03  # odds below this are nothing
_UNSEEN = (0.02,) * len(ROLES)  # the share of a role before anything is known


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


class Valency:
    """The valency and positions of one language; answers are kept, since the same ties come again and again."""

    def __init__(self, valency: Mapping[Key, Filled], positions: Mapping[Key, Filled], lang: str) -> None:
        self._valency = Shares(_add_frames(valency, lang), VALENCY, _UNSEEN)
        self._positions = Shares(positions, POSITIONS, _UNSEEN)
        self._known: dict[Tie, dict[int, float]] = {}

    def odds(self, tie: Tie) -> dict[int, float]:
        """For each role, by its number, the odds that a phrase so tied fills it; the lowest are left out."""
        odds = self._known.get(tie)
        if odds is None:
            pairs = zip(self._valency.of(tie), self._positions.gain(tie), strict=True)
            every = (to_odds(share) * gain for share, gain in pairs)
            odds = {role: value for role, value in enumerate(every) if value >= _LEAST}
            self._known[tie] = odds
        return odds


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
