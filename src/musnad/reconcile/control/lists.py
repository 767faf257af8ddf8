"""Which phrases of a role of a claim are meant: the one nearest to its trigger and those listed with it, and none that
only says where an airport or the like lies."""

import re
from collections.abc import Sequence
from itertools import pairwise

from musnad.lexicon.place_nouns import find_noun
from musnad.model import Precision, Span
from musnad.reconcile.wording import split_plain

# What may stand between two phrases of a list; the Arabic "and" is part of the word after it.
_LINK = re.compile(r"[\s,،]*(?:(?:and|as well as)\s+)?(?:the\s+)?", re.IGNORECASE)

_BESIDE = 3  # words before a place in which the site that lies there may be told
_AND = "و"


def tells_site(span: Span, trigger: Span, text: str) -> bool:
    """Whether the name of a town only says which site is meant, or where: "the airport of Alpha", "a base in Alpha"."""
    ahead = text[trigger.end : span.start] if trigger.end <= span.start else text[: span.start]
    before = split_plain(ahead) if trigger.end <= span.start else split_plain(ahead)[-_BESIDE:]
    words = [*before, *split_plain(span.of(text))]
    last = max((at for at, word in enumerate(words) if _is_site(word)), default=None)
    return last is not None and not any(map(_joins, words[last + 1 :]))


def _is_site(word: str) -> bool:
    noun = find_noun(word)
    return noun is not None and noun.kind is Precision.SITE


def _joins(word: str) -> bool:
    return word == "and" or word.startswith(_AND)


def take_listed(spans: Sequence[Span], trigger: Span, text: str) -> frozenset[Span]:
    """The phrase nearest to the trigger and those joined to it: C is neither taken in "took A and B in C" nor in "took
    A and cut the road to C"."""
    ordered = sorted(spans)
    groups = [ordered[:1]] if ordered else []
    for before, span in pairwise(ordered):
        if _LINK.fullmatch(text[before.end : span.start]):
            groups[-1].append(span)
        else:
            groups.append([span])
    return frozenset(min(groups, key=lambda group: min(_gap(span, trigger) for span in group), default=()))


def _gap(span: Span, trigger: Span) -> int:
    return max(span.start - trigger.end, trigger.start - span.end, 0)
