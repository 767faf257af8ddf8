"""Which claim of harm is the direct result of which claim of violence."""

from collections.abc import Sequence

from musnad.model import FAMILIES, ClaimType
from musnad.read.draft import Draft, Marked

_CAUSES = frozenset(FAMILIES["violence"]) - {ClaimType.ARREST, ClaimType.PROTEST}
_EFFECTS = frozenset(FAMILIES["harm"])
_BACKWARD = frozenset({"cause", "in", "by", "means", "time"})  # bonds after which the cause stands
_FORWARD = frozenset({"outcome"})  # words after which the effect stands
_LEAD = 2  # words before a cause that may hold such a word ("the attack led to", in Arabic "led the attack to")


def link_causes(passages: Sequence[Marked]) -> None:
    """Sets `cause` of the drafts that are a direct result of another draft."""
    for passage in passages:
        causes = [draft for draft in passage.drafts if draft.type in _CAUSES]
        if causes:
            _link(passage, causes)


def _link(passage: Marked, causes: Sequence[Draft]) -> None:
    for effect in passage.drafts:
        if effect.type in _EFFECTS:
            effect.cause = _choose(passage, effect, causes)


def _choose(passage: Marked, effect: Draft, causes: Sequence[Draft]) -> Draft | None:
    """The nearer of the last cause before the effect and the first after it, unless words between them tell better."""
    before = next((cause for cause in reversed(causes) if cause.end <= effect.start), None)
    after = next((cause for cause in causes if cause.start >= effect.end), None)
    if before is None or after is None:
        return before or after
    forward = _has(passage, before.start - _LEAD, effect.start, _FORWARD)
    backward = _has(passage, effect.end, after.start, _BACKWARD) or passage.sentence.words[after.start][0] == "ب"
    if forward != backward:
        return before if forward else after
    return before if effect.start - before.end < after.start - effect.end else after


def _has(passage: Marked, start: int, end: int, bonds: frozenset[str]) -> bool:
    return any(start <= m.start < end and m.row.key in bonds for m in passage.matches.get("particles", ()))
