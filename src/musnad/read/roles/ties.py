"""How each phrase of a sentence stands to each trigger."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.read.draft import Draft, Marked
from musnad.read.roles.phrases import Phrase, cut_phrases
from musnad.read.roles.words import Word, label_words, shape_word

_CLAUSE_ENDS = frozenset({"break", "mark"})
_COPULA = "copula"


class Tie(NamedTuple):
    """A phrase's standing to a trigger: what the valency tables look at."""

    type: str
    voice: str  # verb, noun or (English) passive
    side: str  # before or after the trigger
    bond: str
    sort: str
    near: str  # phrases between, up to 3
    clauses: str  # clause boundaries between, up to 2
    triggers: str  # other triggers between, up to 2


class Layout(NamedTuple):
    """A sentence as phrases, with the number of the clause each word stands in."""

    marked: Marked
    phrases: list[Phrase]
    heads: list[int]  # for each phrase the first of the phrases it is joined to by "and"
    clauses: list[int]
    labels: list[Word]


def lay_out(marked: Marked) -> Layout:
    """The phrases of a sentence and its clauses."""
    labels = label_words(marked)
    phrases = cut_phrases(marked, labels)
    clauses, number = [], 0
    for label in labels:
        number += label.role in _CLAUSE_ENDS
        clauses.append(number)
    return Layout(marked, phrases, _find_heads(phrases), clauses, labels)


def _find_heads(phrases: Sequence[Phrase]) -> list[int]:
    heads: list[int] = []
    for i, phrase in enumerate(phrases):
        joined = phrase.conjoined and i > 0 and phrase.start - phrases[i - 1].end <= 2
        heads.append(heads[i - 1] if joined else i)
    return heads


_DIGIT = "0123"
_OTHERS = {"next": "next to another", "adjective": "adjective of another"}


def iter_ties(layout: Layout, draft: Draft) -> Iterator[tuple[int, Tie]]:
    """The index of each phrase outside the trigger, and its tie to the trigger."""
    phrases, clauses = layout.phrases, layout.clauses
    starts = [phrase.start for phrase in phrases]
    first_after = bisect_left(starts, draft.end)
    other_starts = [other.start for other in layout.marked.drafts]
    before, after = bisect_left(other_starts, draft.start), bisect_left(other_starts, draft.end)
    here, kind, voice = clauses[draft.start], str(draft.type), find_voice(layout, draft)
    for i, phrase in enumerate(phrases):
        if phrase.end > draft.start and phrase.start < draft.end:
            continue
        head = layout.heads[i]
        if i >= first_after:
            tied = phrases[head if head >= first_after else i]
            near, between = max(head, first_after) - first_after, bisect_left(other_starts, tied.start) - after
            side, bond = "after", _OTHERS.get(tied.bond, tied.bond) if between else tied.bond
        else:
            tied = phrases[head]
            near, between = first_after - 1 - i, before - bisect_left(other_starts, tied.end)
            side, bond = "before", _OTHERS.get(tied.bond, tied.bond)
        apart = abs(clauses[tied.start] - here)
        yield (
            i,
            Tie(
                kind,
                voice,
                side,
                bond,
                phrase.sort,
                _DIGIT[min(near, 3)],
                _DIGIT[min(apart, 2)],
                _DIGIT[min(max(between, 0), 2)],
            ),
        )


def find_voice(layout: Layout, draft: Draft) -> str:
    """Whether the trigger is a verb, a noun, or an English verb in the passive."""
    sentence = layout.marked.sentence
    if draft.row is not None:
        verb = draft.row.kind in ("verb", "imperfect")
    else:
        verb = shape_word(sentence.words[draft.start], sentence.lang).kind == "verb"
    if verb and sentence.lang == "en" and draft.start and layout.labels[draft.start - 1].value == _COPULA:
        return "passive"
    return "verb" if verb else "noun"
