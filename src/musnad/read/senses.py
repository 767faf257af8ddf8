"""Words that name happenings of several types: which one it is, by the context words around."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from musnad.lexicon.matcher import Match
from musnad.lexicon.tables import iter_rows
from musnad.model import ClaimType
from musnad.read.contexts import Condition, Positions, parse_conditions
from musnad.read.draft import Draft

_EARLIER = "earlier"  # instead of a condition: the type of the last such happening told


class Sense(NamedTuple):
    """A type that a word has where the conditions hold; no type stands for that of the last such happening told."""

    type: ClaimType | None
    conditions: tuple[Condition, ...]
    kinds: tuple[str, ...]


@cache
def load_senses() -> dict[str, list[Sense]]:
    """The senses of each ambiguous kind of word, by its name in triggers.csv; the first that fits is chosen."""
    senses: dict[str, list[Sense]] = {}
    for row in iter_rows("senses.csv"):
        kind = None if row["type"] == _EARLIER else ClaimType(row["type"])
        sense = Sense(kind, parse_conditions(row["where"]), tuple(row["kinds"].split()))
        senses.setdefault(row["sense"], []).append(sense)
    return senses


def choose_type(match: Match, positions: Positions, told: Iterable[Draft]) -> ClaimType:
    """The type of a trigger by the first sense whose conditions hold, else the row's; `told` runs backwards."""
    kind = ClaimType(match.row.key)
    name = match.row.fields["sense"]
    if not name:
        return kind
    senses = load_senses()[name]
    types = {kind, *(sense.type for sense in senses)}
    for sense in senses:
        if sense.kinds and _kind_of(match) not in sense.kinds:
            continue
        if not all(one.holds(match.start, match.end, positions) for one in sense.conditions):
            continue
        found = sense.type or next((draft.type for draft in told if draft.type in types), None)
        if found:
            return found
    return kind


def _kind_of(match: Match) -> str:
    """The row's word class, or "definite" for a noun with the article."""
    definite = match.row.kind in ("noun", "event") and match.before.endswith(("ال", "لل"))
    return "definite" if definite else match.row.kind
