"""Which role a phrase fills, by how often phrases so tied to a trigger filled it in annotated reports.

Two tables are counted at several grains, from coarse to fine: `valency.csv` by what binds the phrase and what it names,
`positions.csv` by how far from the trigger it stands. A share at a fine grain is smoothed by the share at the next
coarser one, so that what was seen seldom weighs little. The odds of the two are multiplied.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from musnad.lexicon.tables import iter_rows
from musnad.model import FAMILY_OF, ClaimType, Role
from musnad.read.roles.ties import Tie

Key = tuple[str, ...]
Grain = Callable[[Tie], Key]

ROLES = tuple(Role)
_UNSEEN = 0.02  # the share of a role before anything is known
_SMOOTHING = 10.0
_ANY = "*"


def _family(tie: Tie) -> str:
    return FAMILY_OF[ClaimType(tie.type)]


# from coarse to fine; a key has the columns of the table, `*` where a grain does not look
# the coarsest grain of both tables looks at side and sort alone
VALENCY: tuple[Grain, ...] = (
    lambda t: (_ANY, _ANY, _ANY, t.side, _ANY, t.sort),
    lambda t: (_family(t), _ANY, _ANY, t.side, _ANY, t.sort),
    lambda t: (_family(t), t.type, _ANY, t.side, _ANY, t.sort),
    lambda t: (_family(t), t.type, _ANY, t.side, t.bond, t.sort),
    lambda t: (_family(t), t.type, t.voice, t.side, t.bond, t.sort),
)
POSITIONS: tuple[Grain, ...] = (
    lambda t: (_ANY, t.side, t.sort, _ANY, _ANY, _ANY),
    lambda t: (_ANY, t.side, t.sort, t.near, _ANY, _ANY),
    lambda t: (_ANY, t.side, t.sort, t.near, t.clauses, t.triggers),
    lambda t: (_family(t), t.side, t.sort, t.near, t.clauses, t.triggers),
)


class Filled(NamedTuple):
    """How often a tie was seen and how often it filled each role."""

    seen: int
    roles: tuple[int, ...]


class Shares:
    """One table of counts: for a tie the share of each role, smoothed from grain to grain."""

    def __init__(self, table: Mapping[Key, Filled], grains: tuple[Grain, ...]) -> None:
        self._table, self._grains = table, grains

    def of(self, tie: Tie, depth: int | None = None) -> list[float]:
        """For each role the share of phrases so tied that fill it, by the first `depth` grains or all."""
        shares = [_UNSEEN] * len(ROLES)
        for grain in self._grains[:depth]:
            filled = self._table.get(grain(tie))
            if filled:
                total = filled.seen + _SMOOTHING
                shares = [(n + _SMOOTHING * p) / total for n, p in zip(filled.roles, shares, strict=True)]
        return shares


class Valency:
    """The valency and positions of one language; answers are kept, since the same ties come again and again."""

    def __init__(self, valency: Mapping[Key, Filled], positions: Mapping[Key, Filled]) -> None:
        self._valency, self._positions = Shares(valency, VALENCY), Shares(positions, POSITIONS)
        self._known: dict[Tie, tuple[float, ...]] = {}

    def odds(self, tie: Tie) -> tuple[float, ...]:
        """For each role the odds that a phrase so tied fills it."""
        odds = self._known.get(tie)
        if odds is None:
            bound, placed = self._valency.of(tie), self._positions.of(tie)
            plain = self._positions.of(tie, 1)
            odds = tuple(_odds(b) * _odds(p) / _odds(q) for b, p, q in zip(bound, placed, plain, strict=True))
            self._known[tie] = odds
        return odds


def _odds(share: float) -> float:
    return share / (1 - share)


@cache
def load_valency(lang: str) -> Valency:
    """The valency of a language, read once a process."""
    return Valency(dict(_iter_table(f"{lang}/valency.csv")), dict(_iter_table(f"{lang}/positions.csv")))


def _iter_table(name: str) -> Iterator[tuple[Key, Filled]]:
    for row in iter_rows(name):
        values = list(row.values())
        yield tuple(values[:6]), Filled(int(values[6]), tuple(map(int, values[7:])))
