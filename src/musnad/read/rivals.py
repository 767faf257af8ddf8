"""Words that compete to name one happening: one of them is its trigger."""

from collections.abc import Sequence

import msgspec

from musnad.lexicon.matcher import Match
from musnad.model import FAMILIES
from musnad.read.contexts import Positions

_BESIDE = 2  # words between two names of one happening: تمكن من السيطرة, هجوم بسيارة مفخخة
_REACH = (
    8  # words between a happening and the verb that only tells where it struck: غارات ... استهدفت, استهدفت ... بغارات
)
_STOPS = frozenset('،,.؛;:!؟?«»()[]"-')
_APART = "apart"  # the group of words that tell two happenings from one another: بعد, مع, during
_VIOLENCE = frozenset(map(str, FAMILIES["violence"]))


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A word that may be a trigger, and how likely it is one."""

    match: Match
    certainty: float


def drop_rivals(candidates: Sequence[Candidate], words: Sequence[str], positions: Positions) -> list[Candidate]:
    """The candidates but for those beside a likelier one for the same happening, in reading order."""
    kept: list[Candidate] = []
    apart = positions.get(_APART, ())
    for one in sorted(candidates, key=lambda candidate: -candidate.certainty):
        if not any(_is_rival(one.match, other.match, words, apart) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda candidate: candidate.match.start)


def _is_rival(one: Match, other: Match, words: Sequence[str], apart: Sequence[int]) -> bool:
    """Whether the likelier `other` names the happening that `one` would name."""
    first, second = (one, other) if one.start < other.start else (other, one)
    gap = second.start - first.end
    if gap > _REACH or not _alike(one.row.key, other.row.key):
        return False
    if second.before.startswith("و") or any(first.end <= at < second.start for at in apart):
        return False
    if gap <= _BESIDE:
        return _STOPS.isdisjoint(words[first.end : second.start])
    return one.row.fields["yields"] == "clause" and (second is one or second.before.startswith("ب"))


def _alike(first: str, second: str) -> bool:
    return first == second or (first in _VIOLENCE and second in _VIOLENCE)
