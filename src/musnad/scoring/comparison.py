"""Read claims are set beside the gold claims that they stand for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from musnad.model import Claim, Role
from musnad.scoring.agreement import agree


class Pair(NamedTuple):
    """A gold claim and the read claim that stands for it."""

    gold: Claim
    read: Claim


@dataclass(frozen=True, slots=True)
class Comparison:
    """The claims of an article or a part of them: what was found, what was missed, what is nowhere in the gold."""

    pairs: tuple[Pair, ...]
    missed: tuple[Claim, ...]
    false_alarms: tuple[Claim, ...]


def compare_claims(gold: Sequence[Claim], read: Sequence[Claim]) -> Comparison:
    """Pairs one to one of claims of the same type whose triggers share a character.

    Where a claim has several to choose from, the same trigger goes first, then more phrases in the same roles, then
    the order of reading.
    """
    taken: dict[int, int] = {}
    served: set[int] = set()
    for _, _, mine, other in sorted(_iter_choices(gold, read)):
        if mine not in taken and other not in served:
            taken[mine] = other
            served.add(other)
    return Comparison(
        pairs=tuple(Pair(gold[mine], read[other]) for mine, other in sorted(taken.items())),
        missed=tuple(claim for place, claim in enumerate(gold) if place not in taken),
        false_alarms=tuple(claim for place, claim in enumerate(read) if place not in served),
    )


def _iter_choices(gold: Sequence[Claim], read: Sequence[Claim]) -> Iterator[tuple[bool, int, int, int]]:
    """The positions of claims that may be paired, after what sorts the better pairs first."""
    for mine, one in enumerate(gold):
        for other, two in enumerate(read):
            if one.type == two.type and _overlap(one, two):
                yield one.trigger != two.trigger, -_count_shared(one, two), mine, other


def _overlap(one: Claim, other: Claim) -> bool:
    return min(one.trigger.end, other.trigger.end) > max(one.trigger.start, other.trigger.start)


def _count_shared(one: Claim, other: Claim) -> int:
    return sum(agree(a, b) for role in Role for a in one.roles.get(role, ()) for b in other.roles.get(role, ()))
