"""Words that compete to name one happening: one of them is its trigger."""

from collections.abc import Sequence
from typing import NamedTuple

from musnad.lexicon.matcher import Match
from musnad.model import FAMILIES, ClaimType
from musnad.read.contexts import Positions

_BESIDE = 2  # words between two names of one happening: تمكن من السيطرة, هجوم بسيارة مفخخة
_REACH = 8  # words between a happening and the verb that only tells where it struck: غارات ... استهدفت
_STOPS = frozenset('،,.؛;:!؟?«»()[]"-')
_APART = "apart"  # the group of words that tell two happenings from one another: بعد, مع, during
_VIOLENCE = frozenset(FAMILIES["violence"])


class Candidate(NamedTuple):
    """A word that may be a trigger, and how likely it is one."""

    match: Match
    certainty: float


def drop_rivals(candidates: Sequence[Candidate], words: Sequence[str], positions: Positions) -> list[Candidate]:
    """The candidates but for those beside a likelier one for the same happening, in reading order."""
    kept: list[Candidate] = []
    apart = positions.get(_APART, ())
    for one in sorted(candidates, key=lambda candidate: -candidate.certainty):
        if not any(_is_rival(one, other, words, apart) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda candidate: candidate.match.start)


def _is_rival(one: Candidate, other: Candidate, words: Sequence[str], apart: Sequence[int]) -> bool:
    """Whether the likelier `other` names the happening that `one` would name."""
    first, second = sorted((one.match, other.match), key=lambda match: match.start)
    between = words[first.end : second.start]
    if len(between) > _REACH or not _alike(one.match, other.match):
        return False
    joined = second.before.startswith("و") or any(first.end <= at < second.start for at in apart)
    if joined or (len(between) <= _BESIDE and not _STOPS.isdisjoint(between)):
        return False
    return len(between) <= _BESIDE or (one.match.row.fields["yields"] == "clause" and _tells(first, second, one.match))


def _tells(first: Match, second: Match, verb: Match) -> bool:
    """Whether a verb only tells where another happening struck: غارات ... استهدفت, استهدفت ... بغارات."""
    return second is verb or second.before.startswith("ب")


def _alike(one: Match, other: Match) -> bool:
    first, second = ClaimType(one.row.key), ClaimType(other.row.key)
    return first is second or (first in _VIOLENCE and second in _VIOLENCE)
