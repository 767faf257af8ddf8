"""How a claim is put forward: asserted, denied, possible, expected or proposed."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.matcher import Match
from musnad.model import FAMILIES, FAMILY_OF, ClaimType, Status
from musnad.read.draft import Draft, Marked

_STOP = "stop"
_COMMA = 3  # words that a comma counts for: a cue seldom reaches over it
_ASIDE = 5  # words from comma to comma around an aside: a day, a place
_COMMAS = frozenset("،,")
_ENDS = frozenset("؛;:.!?؟")
_CHAIN_REACH = 12
_JOINED = frozenset({Status.DENIED, Status.EXPECTED, Status.PROPOSED})
_JOINED_REACH = 5
_ATTITUDES = {
    "deny": Status.DENIED,
    "doubt": Status.POSSIBLE,
    "expect": Status.EXPECTED,
    "demand": Status.PROPOSED,
}
_SPEECH = frozenset({ClaimType.DEMAND, ClaimType.REJECTION, ClaimType.PROPOSAL})
_HARD = frozenset({*FAMILIES["violence"], *FAMILIES["harm"]})  # seldom asked for: "they called for an end to the raids"
_HARD_REACH = 2
_PARTICIPLES = frozenset({"adjective"})
_AIMS = frozenset({*FAMILIES["territory"], ClaimType.ARREST, ClaimType.ATTACK, ClaimType.RELEASE, ClaimType.AID}) - {
    ClaimType.HOLD,
    ClaimType.SIEGE,
    ClaimType.DEPLOYMENT,
    ClaimType.SEIZURE,
}
_FUTURE = re.compile("[وف]?س[يتنا]")
_VERB = re.compile(r"ي\w{3,}")
_PURPOSE = re.compile("[وف]?ل")


class Cue(NamedTuple):
    """A word that decides a status: what it says, how far from the trigger it stands, and how it was found."""

    status: Status
    distance: int
    rule: str


def judge_status(marked: Marked, draft: Draft) -> tuple[Status, str]:
    """The status of a claim and the rule that gave it; looks at its clause and at the attitude of its chain."""
    cues = list(_iter_cues(marked, draft))
    if not cues:
        return Status.ASSERTED, "default"
    nearest = min(cues, key=lambda cue: cue.distance)
    return nearest.status, nearest.rule


def _iter_cues(marked: Marked, draft: Draft) -> Iterator[Cue]:
    matches = marked.matches.get("status_cues", ())
    stops = [match.start for match in matches if match.row.key == _STOP]
    words = marked.sentence.words
    if _opens_clause(draft, words):
        stops.append(draft.start - 1)
    for match in _longest(matches):
        distance = _measure(match, draft, words, stops)
        if distance is not None:
            yield Cue(Status(match.row.key), distance, f'"{match.row.form}"')
    yield from _iter_own(draft, words)
    yield from _iter_joined(marked, draft, stops)
    yield from _iter_chain(marked, draft, stops)


def _longest(matches: Sequence[Match]) -> Iterator[Match]:
    """The cues that no longer form covers: لا يزال hides لا."""
    end = 0
    for match in matches:
        if match.end > end or match.end - match.start > 1:
            yield match
        end = max(end, match.end) if match.end - match.start > 1 else end


def _measure(match: Match, draft: Draft, words: Sequence[str], stops: Sequence[int]) -> int | None:
    """How far the cue stands from the trigger, or None where it does not reach it."""
    fields = match.row.fields
    if match.row.key == _STOP or not _holds_for(fields["types"], draft.type):
        return None
    if fields["scope"] == "before":
        distance = _count_words(draft.end, match.start, words, stops)
    else:
        distance = _count_words(match.end, draft.start, words, stops)
    if distance is None or distance >= int(fields["reach"]):
        return None
    if fields["scope"] == "verb" and (draft.row is None or draft.row.kind != "imperfect"):
        return None
    if fields["scope"] == "future" and "س" not in match.before:
        return None
    return None if match.row.key == Status.PROPOSED and _is_unasked(draft, distance) else distance


@lru_cache(maxsize=256)
def _holds_for(types: str, kind: ClaimType) -> bool:
    return not types or not {kind, FAMILY_OF[kind]}.isdisjoint(types.split())


def _count_words(first: int, last: int, words: Sequence[str], stops: Sequence[int]) -> int | None:
    """The words between, commas counting more, asides nothing; None where a clause ends between or last is first."""
    if last < first:
        return None
    between = [i for start, end in _iter_parts(first, last, words) for i in range(start, end)]
    if any(stop in between for stop in stops) or not _ENDS.isdisjoint(words[i] for i in between):
        return None
    return len(between) + _COMMA * sum(words[i] in _COMMAS for i in between)


def _iter_parts(first: int, last: int, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of the words [first, last) that two commas around a few words leave."""
    commas = [i for i in range(first, last) if words[i] in _COMMAS]
    while len(commas) > 1:
        start, end, *rest = commas
        if end - start <= _ASIDE:
            yield first, start
            first, commas = end + 1, rest
        else:
            commas = [end, *rest]
    yield first, last


def _is_unasked(draft: Draft, distance: int) -> bool:
    """Whether a demand at this distance does not ask for it: participles and far violence tell of what has been."""
    told = draft.row is not None and draft.row.kind in _PARTICIPLES
    return told or draft.type in _SPEECH or (draft.type in _HARD and distance > _HARD_REACH)


def _iter_own(draft: Draft, words: Sequence[str]) -> Iterator[Cue]:
    """What the trigger's own prefixes say: سيقصف, لتحرير."""
    row, word = draft.row, words[draft.start]
    if row is None:
        return
    if row.kind == "imperfect" and _FUTURE.match(word):
        yield Cue(Status.EXPECTED, 1, "future prefix")
    if row.kind == "event" and draft.type in _AIMS and _PURPOSE.match(word) and not _PURPOSE.match(row.form):
        yield Cue(Status.EXPECTED, 3, "prefix of purpose")


def _opens_clause(draft: Draft, words: Sequence[str]) -> bool:
    """Whether "and" and a verb after it make the trigger the subject of a clause of its own: والقصف يتجدد."""
    return draft.end < len(words) and words[draft.start].startswith("و") and _VERB.match(words[draft.end]) is not None


def _iter_joined(marked: Marked, draft: Draft, stops: Sequence[int]) -> Iterator[Cue]:
    """The status of the claim before, where "and" joins this one to it: دعا إلى وقف القتال وإطلاق الأسرى."""
    words = marked.sentence.words
    if draft.row is None or draft.row.kind != "event" or not words[draft.start].startswith("و"):
        return
    if _opens_clause(draft, words):
        return
    before = [other for other in marked.drafts if other.end <= draft.start]
    if before and before[-1].status in _JOINED:
        distance = _count_words(before[-1].end, draft.start, words, stops)
        if distance is not None and distance <= _JOINED_REACH:
            yield Cue(before[-1].status, distance, "joined to the claim before")


def _iter_chain(marked: Marked, draft: Draft, stops: Sequence[int]) -> Iterator[Cue]:
    """What the words of saying in the claim's chain say of it."""
    for link in draft.chain:
        status = _ATTITUDES.get(link.attitude)
        if status is None or link.cue is None or link.cue.sentence is not marked.sentence:
            continue
        distance = _count_words(link.cue.end, draft.start, marked.sentence.words, stops)
        if distance is None or distance > _CHAIN_REACH:
            continue
        if status is not Status.PROPOSED or not _is_unasked(draft, distance):
            yield Cue(status, distance, f"chain: {link.attitude}")
