"""Which role a phrase fills, by how often phrases so tied to a trigger filled it in annotated reports.

The tables `valency.csv` count ties at several grains, from coarse (side and sort alone) to fine (everything); a share
at a fine grain is smoothed by the share at the next coarser one, so that what was seen seldom weighs little.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from musnad.lexicon.tables import iter_rows
from musnad.model import FAMILY_OF, ClaimType, Role
from musnad.read.roles.ties import Tie

ROLES = tuple(Role)
ANY = "*"
_SMOOTHING = 5.0
_THRESHOLD = 0.3

Key = tuple[str, ...]


def _family(tie: Tie) -> str:
    return FAMILY_OF[ClaimType(tie.type)]


# from coarse to fine; a key has the columns of the table, `*` where a grain does not look
GRAINS: tuple[Callable[[Tie], Key], ...] = (
    lambda t: (ANY, ANY, ANY, t.side, ANY, t.sort, ANY, ANY, ANY),
    lambda t: (_family(t), ANY, ANY, t.side, ANY, t.sort, ANY, ANY, ANY),
    lambda t: (_family(t), ANY, ANY, t.side, t.bond, t.sort, ANY, ANY, ANY),
    lambda t: (_family(t), ANY, ANY, t.side, t.bond, t.sort, t.near, t.clauses, t.triggers),
    lambda t: (_family(t), t.type, t.voice, t.side, t.bond, t.sort, ANY, ANY, ANY),
    lambda t: (_family(t), t.type, t.voice, t.side, t.bond, t.sort, t.near, t.clauses, t.triggers),
)


class Filled(NamedTuple):
    """How often a tie was seen and how often it filled each role."""

    seen: int
    roles: tuple[int, ...]


class Valency:
    """The shares of one language; answers are kept, since the same ties come again and again."""

    def __init__(self, table: Mapping[Key, Filled]) -> None:
        self._table = table
        self._known: dict[Tie, tuple[Role, float] | None] = {}

    def best(self, tie: Tie) -> tuple[Role, float] | None:
        """The likeliest role of a phrase so tied and its share, or None where no role is likely enough."""
        try:
            return self._known[tie]
        except KeyError:
            found = max(zip(self.shares(tie), ROLES, strict=True), key=lambda pair: pair[0])
            answer = (found[1], found[0]) if found[0] >= _THRESHOLD else None
            self._known[tie] = answer
            return answer

    def shares(self, tie: Tie) -> list[float]:
        """For each role the share of phrases so tied that fill it."""
        shares = [0.02] * len(ROLES)
        for grain in GRAINS:
            filled = self._table.get(grain(tie))
            if filled:
                total = filled.seen + _SMOOTHING
                shares = [(n + _SMOOTHING * p) / total for n, p in zip(filled.roles, shares, strict=True)]
        return shares


@cache
def load_valency(lang: str) -> Valency:
    """The valency of a language, read once a process."""
    return Valency(dict(_iter_table(lang)))


def _iter_table(lang: str) -> Iterator[tuple[Key, Filled]]:
    for row in iter_rows(f"{lang}/valency.csv"):
        values = list(row.values())
        yield tuple(values[:9]), Filled(int(values[9]), tuple(map(int, values[10:])))
