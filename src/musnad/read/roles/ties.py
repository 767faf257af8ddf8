"""How each phrase of a sentence stands to each trigger."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.read.draft import Draft, Marked
from musnad.read.roles.phrase import Phrase
from musnad.read.roles.phrases import cut_phrases
from musnad.read.roles.words import Word, label_words, shape_word

_CLAUSE_ENDS = frozenset({"break", "mark"})
_VERBS = frozenset({"verb", "imperfect"})
_DIGITS = "0123"
_OTHERS = {"next": "next to another", "adjective": "adjective of another"}  # bonds to a trigger, seen from another


class Tie(NamedTuple):
    """A phrase's standing to a trigger: what the valency tables look at."""

    type: str
    voice: str  # verb, noun or (English) passive
    side: str  # before or after the trigger
    bond: str
    sort: str  # of the phrase; `source` where it speaks for this very claim
    near: str  # phrases between, up to 3
    clauses: str  # clause boundaries between, up to 2
    triggers: str  # other triggers between, up to 2


class Layout(NamedTuple):
    """A sentence as phrases, with the number of the clause each word stands in."""

    marked: Marked
    phrases: list[Phrase]
    starts: list[int]  # of the phrases
    heads: list[int]  # for each phrase the first of the phrases it is joined to by "and"
    triggers: list[int]  # where the drafts start
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
    starts, triggers = [phrase.start for phrase in phrases], [draft.start for draft in marked.drafts]
    return Layout(marked, phrases, starts, _find_heads(phrases), triggers, clauses, labels)


def _find_heads(phrases: Sequence[Phrase]) -> list[int]:
    heads: list[int] = []
    for i, phrase in enumerate(phrases):
        joined = phrase.conjoined and i > 0 and phrase.start - phrases[i - 1].end <= 2
        heads.append(heads[i - 1] if joined else i)
    return heads


def iter_ties(layout: Layout, draft: Draft) -> Iterator[tuple[int, Tie]]:
    """The index of each phrase outside the trigger, and its tie to the trigger."""
    first_after = bisect_left(layout.starts, draft.end)
    kind, voice, spoken = str(draft.type), find_voice(layout, draft), _find_spoken(layout, draft)
    here = layout.clauses[draft.start]
    for i, phrase in enumerate(layout.phrases):
        if phrase.end > draft.start and phrase.start < draft.end:
            continue
        head, near, between = _measure(layout, draft, i, first_after)
        bond = _OTHERS.get(head.bond, head.bond) if between or i < first_after else head.bond
        sort = "source" if phrase.start in spoken or phrase.end - 1 in spoken else phrase.sort
        apart = abs(layout.clauses[head.start] - here)
        distance = _DIGITS[min(near, 3)], _DIGITS[min(apart, 2)], _DIGITS[min(between, 2)]
        yield i, Tie(kind, voice, "after" if i >= first_after else "before", bond, sort, *distance)


def _measure(layout: Layout, draft: Draft, i: int, first_after: int) -> tuple[Phrase, int, int]:
    """The phrase that ties phrase `i` to the trigger, the phrases and the other triggers between."""
    head, triggers = layout.heads[i], layout.triggers
    if i >= first_after:
        head = head if head >= first_after else i
        between = bisect_left(triggers, layout.starts[head]) - bisect_left(triggers, draft.end)
        return layout.phrases[head], head - first_after, max(between, 0)
    between = bisect_left(triggers, draft.start) - bisect_left(triggers, layout.phrases[head].end)
    return layout.phrases[head], first_after - 1 - i, max(between, 0)


def _find_spoken(layout: Layout, draft: Draft) -> set[int]:
    """The words of the sentence that name a speaker of the draft's chain."""
    sentence = layout.marked.sentence
    sources = [link.source for link in draft.chain if link.source.sentence is sentence]
    return {i for source in sources for i in range(source.start, source.end)}


def find_voice(layout: Layout, draft: Draft) -> str:
    """Whether the trigger is a verb, a noun, or an English verb in the passive."""
    sentence = layout.marked.sentence
    if draft.row is not None:
        verb = draft.row.kind in _VERBS
    else:
        verb = shape_word(sentence.words[draft.start], sentence.lang).kind == "verb"
    if verb and sentence.lang == "en" and draft.start and layout.labels[draft.start - 1].value == "copula":
        return "passive"
    return "verb" if verb else "noun"
