"""When two values count as the same."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from musnad.model import Span

Value = TypeVar("Value")


def agree(one: Span, other: Span) -> bool:
    """Whether the spans share at least half of the longer one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= max(one.end - one.start, other.end - other.start)


def count_hits(gold: Iterable[Value], read: Iterable[Value], same: Callable[[Value, Value], bool]) -> int:
    """How many gold values find a read one; no read value serves twice."""
    left, hits = list(read), 0
    for value in gold:
        found = next((place for place, other in enumerate(left) if same(value, other)), None)
        if found is not None:
            del left[found]
            hits += 1
    return hits
