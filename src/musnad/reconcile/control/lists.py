"""Which phrases of a role of a claim are meant: the one nearest to its trigger and those listed with it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from musnad.model import Span

# What may stand between two phrases of a list; the Arabic "and" is part of the word after it.
_LINK = re.compile(r"[\s,،]*(?:(?:and|as well as)\s+)?(?:the\s+)?", re.IGNORECASE)


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
