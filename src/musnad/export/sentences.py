"""The sentence in which a claim stands."""

from bisect import bisect_right

from musnad.export.plain import to_plain
from musnad.model import Article, Span
from musnad.text.document import parse_document


class Sentences:
    """The sentences of an article, looked up by what stands in them."""

    def __init__(self, article: Article) -> None:
        self._sentences = [sentence for sentence in parse_document(article.text).sentences if len(sentence)]
        self._starts = [sentence.span(0, 1).start for sentence in self._sentences]

    def around(self, span: Span) -> str:
        """The sentence that holds the span, on one line."""
        sentence = self._sentences[max(0, bisect_right(self._starts, span.start) - 1)]
        return to_plain(sentence.original(0, len(sentence)))
