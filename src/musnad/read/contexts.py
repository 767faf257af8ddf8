"""What stands around a word: groups of context words, and conditions on them that rows of a table set."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from musnad.read.draft import Marked

# scope: how many words before and after a trigger are looked at
SCOPES: dict[str, tuple[int, int]] = {
    "touch": (0, 1),
    "next": (0, 2),
    "after3": (0, 3),
    "after": (0, 7),
    "prev": (1, 0),
    "before3": (3, 0),
    "before": (7, 0),
    "near3": (3, 3),
    "near": (8, 8),
    "sentence": (1000, 1000),
}

Positions = Mapping[str, Sequence[int]]


class Condition(NamedTuple):
    """A group of words that must (or, negated, must not) stand within a scope of a trigger."""

    scope: str
    group: str
    negated: bool

    def holds(self, start: int, end: int, positions: Positions) -> bool:
        """Whether it is so for the trigger [start, end)."""
        before, after = SCOPES[self.scope]
        found = any(start - before <= at < start or end <= at < end + after for at in positions.get(self.group, ()))
        return found is not self.negated


@lru_cache(maxsize=4096)
def parse_conditions(text: str) -> tuple[Condition, ...]:
    """The conditions of a cell: `next:fire`, `!near:air`, several separated by blanks."""
    return tuple(_parse_condition(part) for part in text.split())


def _parse_condition(part: str) -> Condition:
    scope, _, group = part.removeprefix("!").partition(":")
    return Condition(scope, group, part.startswith("!"))


def find_positions(marked: Marked) -> Positions:
    """Where each group's words begin in a sentence: the rows of contexts.csv, and participants by their sort."""
    positions: dict[str, list[int]] = defaultdict(list)
    for table in ("contexts", "participants"):
        for match in marked.matches.get(table, ()):
            positions[match.row.key].append(match.start)
    return positions
