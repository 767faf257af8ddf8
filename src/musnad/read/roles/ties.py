"""How each phrase of a sentence stands to each trigger."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from musnad.read.draft import Draft, Marked
from musnad.read.roles.labels import label_words
from musnad.read.roles.phrase import Phrase
from musnad.read.roles.phrases import cut_phrases
from musnad.read.roles.words import Word, shape_word

_CLAUSE_ENDS = frozenset({"break", "mark"})
_VERBS = frozenset({"verb", "imperfect"})
_BARE = frozenset({"next", "bare"})
_NEAR = {0: "0", 1: "1", 2: "2"}  # else "3"
_FEW = {0: "0", 1: "1"}  # else "2"
_OTHERS = {"next": "next to another", "adjective": "adjective of another"}  # bonds to a trigger, seen from another


TieKey = tuple[str, ...]  # the fields of a tie, quicker to make and to look up than the tie itself


class Tie(NamedTuple):
    """A phrase's standing to a trigger: what the valency tables look at."""

    type: str
    voice: str  # noun, verb, (Arabic) verb of two: with subject and object, (English) passive
    side: str  # before or after the trigger
    bond: str
    sort: str  # of the phrase; `source` where it speaks for this very claim
    near: str  # phrases between, up to 3
    clauses: str  # clause boundaries between, up to 2
    triggers: str  # other triggers between, up to 2


class Site(msgspec.Struct, frozen=True, gc=False):
    """A phrase and what its ties need: the first phrase joined to it by "and", and the triggers around that one."""

    phrase: Phrase
    head: int
    bond: str  # of the phrase, as another trigger than the nearest sees it
    clause: int
    triggers_before: int  # triggers that start before the phrase starts
    triggers_within: int  # triggers that start before the phrase ends


class Layout(NamedTuple):
    """A sentence as phrases, with the number of the clause each word stands in."""

    marked: Marked
    phrases: list[Phrase]
    sites: list[Site]
    starts: list[int]  # of the phrases
    triggers: list[int]  # where the drafts start
    clauses: list[int]
    labels: list[Word]


def lay_out(marked: Marked) -> Layout:
    """The phrases of a sentence and its clauses."""
    labels = label_words(marked)
    phrases = cut_phrases(marked, labels)
    clauses: list[int] = list(accumulate(label.role in _CLAUSE_ENDS for label in labels))
    triggers = [draft.start for draft in marked.drafts]
    sites = [
        Site(
            phrase,
            head,
            _OTHERS.get(phrase.bond, phrase.bond),
            clauses[phrase.start],
            bisect_left(triggers, phrase.start),
            bisect_left(triggers, phrase.end),
        )
        for phrase, head in zip(phrases, _find_heads(phrases), strict=True)
    ]
    return Layout(marked, phrases, sites, [phrase.start for phrase in phrases], triggers, clauses, labels)


def _find_heads(phrases: Sequence[Phrase]) -> list[int]:
    heads: list[int] = []
    for i, phrase in enumerate(phrases):
        joined = phrase.conjoined and i > 0 and phrase.start - phrases[i - 1].end <= 2
        heads.append(heads[i - 1] if joined else i)
    return heads


def iter_ties(layout: Layout, draft: Draft) -> Iterator[tuple[int, TieKey]]:
    """The index of each phrase outside the trigger, and its tie to the trigger."""
    voice, sorts = find_voice(layout, draft), _find_sorts(layout, draft)
    first_after = bisect_left(layout.starts, draft.end)
    yield from _iter_before(layout, draft, voice, sorts[:first_after])
    yield from _iter_after(layout, draft, voice, sorts, first_after)


def _iter_before(layout: Layout, draft: Draft, voice: str, sorts: Sequence[str]) -> Iterator[tuple[int, TieKey]]:
    sites, kind, start = layout.sites, draft.type, draft.start
    here, triggers, near = layout.clauses[start], bisect_left(layout.triggers, start), len(sorts)
    for i, sort in enumerate(sorts):
        near -= 1
        site = sites[i]
        if site.phrase.end <= start:
            head = sites[site.head]
            apart, between = _FEW.get(here - head.clause, "2"), _FEW.get(triggers - head.triggers_within, "2")
            yield i, (kind, voice, "before", head.bond, sort, _NEAR.get(near, "3"), apart, between)


def _iter_after(
    layout: Layout, draft: Draft, voice: str, sorts: Sequence[str], first: int
) -> Iterator[tuple[int, TieKey]]:
    sites, kind = layout.sites, draft.type
    here, triggers = layout.clauses[draft.start], bisect_left(layout.triggers, draft.end)
    for i in range(first, len(sites)):
        number = max(first, sites[i].head)
        head = sites[number]
        apart, between = _FEW.get(head.clause - here, "2"), _FEW.get(head.triggers_before - triggers, "2")
        bond = head.phrase.bond if between == "0" else head.bond
        yield i, (kind, voice, "after", bond, sorts[i], _NEAR.get(number - first, "3"), apart, between)


def _find_sorts(layout: Layout, draft: Draft) -> list[str]:
    """What each phrase names; `source` where it names a speaker of the draft's chain."""
    sentence, phrases = layout.marked.sentence, layout.phrases
    sorts = [phrase.sort for phrase in phrases]
    for source in (link.source for link in draft.chain if link.source.sentence is sentence):
        for i, phrase in enumerate(phrases):
            if source.start <= phrase.start < source.end or source.start < phrase.end <= source.end:
                sorts[i] = "source"
    return sorts


def find_voice(layout: Layout, draft: Draft) -> str:
    """Whether the trigger is a verb, a noun, or an English verb in the passive."""
    sentence = layout.marked.sentence
    if draft.row is not None:
        verb = draft.row.kind in _VERBS
    else:
        verb = shape_word(sentence.words[draft.start], sentence.lang).role == "verb"
    if verb and sentence.lang == "en" and draft.start and layout.labels[draft.start - 1].value == "copula":
        return "passive"
    if not verb:
        return "noun"
    return "verb of two" if sentence.lang == "ar" and _has_two(layout, draft) else "verb"


def _has_two(layout: Layout, draft: Draft) -> bool:
    """Whether two phrases without a preposition follow the verb in its clause: a subject and an object."""
    clause, triggers = layout.clauses[draft.start], bisect_left(layout.triggers, draft.end)
    bare = 0
    for site in layout.sites[bisect_left(layout.starts, draft.end) :]:
        if site.clause != clause or site.triggers_before > triggers:
            break
        bare += site.phrase.bond in _BARE and site.phrase.sort != "time" and not site.phrase.conjoined
    return bare > 1
