"""The sentence in which a claim stands, with the words that the claim rests on."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from musnad.model import Article, Claim, Role, Span
from musnad.model.row import Evidence, Mark
from musnad.text.document import parse_document

LONGEST: Final = 800  # characters; of a longer sentence what lies around the trigger


class Sentences:
    """Where the sentences of an article lie."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        sentences = [sentence for sentence in parse_document(article.text).sentences if len(sentence)]
        self._spans = [sentence.span(0, len(sentence)) for sentence in sentences]
        self._starts = [span.start for span in self._spans]

    def quote(self, claim: Claim) -> Evidence:
        """The sentence of the claim's trigger."""
        span = self._find(claim.trigger)
        marks = (_shift(mark, span) for mark in _iter_marks(claim))
        return Evidence(span.of(self._text), tuple(sorted(mark for mark in marks if mark)))

    def _find(self, trigger: Span) -> Span:
        place = bisect_right(self._starts, trigger.start) - 1
        found = self._spans[place] if place >= 0 else trigger
        start, end = min(found.start, trigger.start), max(found.end, trigger.end)
        if end - start > LONGEST:
            start, end = max(start, trigger.start - LONGEST // 2), min(end, trigger.end + LONGEST // 2)
        return Span(start, end)


def _iter_marks(claim: Claim) -> Iterator[tuple[Span, str]]:
    yield claim.trigger, "trigger"
    for role in Role:
        yield from ((span, role.value) for span in claim.roles.get(role, ()))
    yield from ((count.span, "count") for count in claim.quantity)
    for link in claim.chain:
        yield link.source, "source"
        if link.cue:
            yield link.cue, "cue"


def _shift(mark: tuple[Span, str], within: Span) -> Mark | None:
    """The mark counted from the beginning of the sentence; None where it lies outside."""
    span, kind = mark
    if span.start < within.start or span.end > within.end:
        return None
    return span.start - within.start, span.end - within.start, kind
