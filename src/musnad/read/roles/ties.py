"""How each phrase of a sentence stands to each trigger."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.read.draft import Draft, Marked
from musnad.read.roles.labels import label_words
from musnad.read.roles.phrase import Phrase
from musnad.read.roles.phrases import cut_phrases
from musnad.read.roles.words import Word, shape_word

_CLAUSE_ENDS = frozenset({"break", "mark"})
_VERBS = frozenset({"verb", "imperfect"})
_BARE = frozenset({"next", "bare"})
_NEAR = "0123"
_FEW = "012"
_OTHERS = {"next": "next to another", "adjective": "adjective of another"}  # bonds to a trigger, seen from another


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


class Site(NamedTuple):
    """A phrase and what its ties need: the first phrase joined to it by "and", and the triggers around that one."""

    phrase: Phrase
    head: int
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
    clauses, number = [], 0
    for label in labels:
        number += label.role in _CLAUSE_ENDS
        clauses.append(number)
    triggers = [draft.start for draft in marked.drafts]
    sites = [
        Site(one, head, clauses[one.start], bisect_left(triggers, one.start), bisect_left(triggers, one.end))
        for one, head in zip(phrases, _find_heads(phrases), strict=True)
    ]
    return Layout(marked, phrases, sites, [phrase.start for phrase in phrases], triggers, clauses, labels)


def _find_heads(phrases: Sequence[Phrase]) -> list[int]:
    heads: list[int] = []
    for i, phrase in enumerate(phrases):
        joined = phrase.conjoined and i > 0 and phrase.start - phrases[i - 1].end <= 2
        heads.append(heads[i - 1] if joined else i)
    return heads


def iter_ties(layout: Layout, draft: Draft) -> Iterator[tuple[int, Tie]]:
    """The index of each phrase outside the trigger, and its tie to the trigger."""
    sites, start, end = layout.sites, draft.start, draft.end
    first_after = bisect_left(layout.starts, end)
    before, after = bisect_left(layout.triggers, start), bisect_left(layout.triggers, end)
    kind, voice, spoken = str(draft.type), find_voice(layout, draft), _find_spoken(layout, draft)
    here = layout.clauses[start]
    for i, site in enumerate(sites):
        phrase = site.phrase
        if i >= first_after:
            head = sites[max(site.head, first_after)] if site.head < i else site
            between, near, side = head.triggers_before - after, max(site.head, first_after) - first_after, "after"
            bond = _OTHERS.get(head.phrase.bond, head.phrase.bond) if between > 0 else head.phrase.bond
        elif phrase.end > start:
            continue
        else:
            head = sites[site.head]
            between, near, side = before - head.triggers_within, first_after - 1 - i, "before"
            bond = _OTHERS.get(head.phrase.bond, head.phrase.bond)
        sort = "source" if spoken and (phrase.start in spoken or phrase.end - 1 in spoken) else phrase.sort
        apart = _FEW[min(abs(head.clause - here), 2)]
        yield i, Tie(kind, voice, side, bond, sort, _NEAR[min(near, 3)], apart, _FEW[min(max(between, 0), 2)])


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
        verb = shape_word(sentence.words[draft.start], sentence.lang).role == "verb"
    if verb and sentence.lang == "en" and draft.start and layout.labels[draft.start - 1].value == "copula":
        return "passive"
    if not verb:
        return "noun"
    return "verb of two" if sentence.lang == "ar" and _has_two(layout, draft) else "verb"


def _has_two(layout: Layout, draft: Draft) -> bool:
    """Whether two phrases without a preposition follow the verb in its clause: a subject and an object."""
    first = bisect_left(layout.starts, draft.end)
    bare = 0
    for site in layout.sites[first:]:
        if site.clause != layout.clauses[draft.start] or site.triggers_before > bisect_left(layout.triggers, draft.end):
            break
        bare += site.phrase.bond in _BARE and site.phrase.sort != "time" and not site.phrase.conjoined
    return bare > 1
