"""Which kinds of happenings are never one."""

from collections.abc import Set as AbstractSet

from musnad.model import ClaimType

_DETENTION = frozenset({ClaimType.ARREST, ClaimType.ABDUCTION})
_RAIDS = frozenset({ClaimType.ATTACK, ClaimType.CLASH})  # people are taken in them
_HARM = frozenset({ClaimType.DEATH, ClaimType.INJURY, ClaimType.DESTRUCTION})  # whatever did it


def are_apart(one: AbstractSet[ClaimType], other: AbstractSet[ClaimType]) -> bool:
    """Whether one tells only of people taken, and the other of violence in which nobody is."""
    return _is_apart(one, other) or _is_apart(other, one)


def _is_apart(one: AbstractSet[ClaimType], other: AbstractSet[ClaimType]) -> bool:
    return one <= _DETENTION and not other <= _HARM and other.isdisjoint(_DETENTION | _RAIDS)
