"""An article's text as sentences of words: what every later stage looks at."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from musnad.model import Span
from musnad.text.fold import Folded, fold

Language = Literal["ar", "en"]

_WORD = re.compile(r"\w+(?:[.,]\d+)*(?:['’\-*]\w+)*|[^\w\s]")
_BREAK = re.compile(r"(?<=[.!?؟])[\"”»)\]]*\s+|\n+")
_ARABIC = re.compile("[\u0600-\u06ff]")


class Sentence:
    """One sentence as folded words and punctuation marks, with offsets into the folded document.

    `words[i]` is folded (see `fold`), clitics still attached; a punctuation mark is a word of its own.
    `starts[i]`, `ends[i]` are offsets into `document.folded.text`.
    """

    __slots__ = ("document", "end", "ends", "index", "lang", "start", "starts", "words")

    def __init__(self, document: "Document", index: int, start: int, end: int) -> None:
        self.document, self.index, self.start, self.end = document, index, start, end
        text = document.folded.text
        found = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
        self.words = [word for word, _, _ in found]
        self.starts = [first for _, first, _ in found]
        self.ends = [last for _, _, last in found]
        self.lang: Language = "ar" if _ARABIC.search(text, start, end) else "en"

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The original characters of the words [first, last)."""
        origin = self.document.folded.origin
        return Span(origin(self.starts[first]), origin(self.ends[last - 1] - 1) + 1)

    def original(self, first: int, last: int) -> str:
        """The words [first, last) as the article writes them."""
        return self.span(first, last).of(self.document.folded.original)

    def at(self, offset: int) -> int:
        """The index of the word that holds the folded offset, or of the last word before it."""
        return bisect_right(self.starts, offset) - 1


class Document:
    """An article's text, folded once, and its sentences in order."""

    __slots__ = ("folded", "sentences")

    def __init__(self, folded: Folded, bounds: Sequence[tuple[int, int]]) -> None:
        self.folded = folded
        self.sentences = [Sentence(self, i, a, b) for i, (a, b) in enumerate(bounds)]


def parse_document(text: str) -> Document:
    """The document of an article's text."""
    folded = fold(text)
    bounds, start = [], 0
    for match in _BREAK.finditer(folded.text):
        bounds.append((start, match.end()))
        start = match.end()
    bounds.append((start, len(folded.text)))
    return Document(folded, [(a, b) for a, b in bounds if folded.text[a:b].strip()])
