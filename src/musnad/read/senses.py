"""Words that name happenings of several types: which one it is, by the context words around."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from musnad.lexicon.matcher import Match
from musnad.lexicon.tables import iter_rows
from musnad.model import ClaimType
from musnad.read.contexts import Positions
from musnad.read.draft import Draft


class Sense(NamedTuple):
    """A type that a word has when a context word of the group stands within reach; `*` is what it has otherwise."""

    type: ClaimType
    group: str
    reach: int


@cache
def load_senses() -> dict[str, list[Sense]]:
    """The senses of each ambiguous kind of word, by its name in triggers.csv."""
    senses: dict[str, list[Sense]] = {}
    for row in iter_rows("senses.csv"):
        senses.setdefault(row["sense"], []).append(Sense(ClaimType(row["type"]), row["group"], int(row["reach"] or 0)))
    return senses


def choose_type(match: Match, positions: Positions, earlier: Sequence[Draft]) -> ClaimType:
    """The type of a trigger: that of the nearest context word, else of the last such happening, else the row's."""
    name = match.row.fields["sense"]
    if not name:
        return ClaimType(match.row.key)
    nearest: tuple[int, ClaimType] | None = None
    for sense in load_senses()[name]:
        for at in positions.get(sense.group, ()):
            distance = at - match.end if at >= match.end else (match.start - at) * 2
            if 0 <= distance <= sense.reach and (nearest is None or distance < nearest[0]):
                nearest = distance, sense.type
    if nearest:
        return nearest[1]
    return ClaimType(match.row.key)
