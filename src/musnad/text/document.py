"""An article's text as sentences of words: what every later stage looks at."""

from bisect import bisect_right
from collections.abc import Sequence

from musnad.model import Span
from musnad.text.deobfuscate import reveal
from musnad.text.fold import Folded, fold
from musnad.text.furniture import drop_furniture
from musnad.text.language import Language, has_arabic, tell_language
from musnad.text.lines import unwrap
from musnad.text.sentences import find_sentences
from musnad.text.words import split_words


class Sentence:
    """One sentence as folded words and punctuation marks, with offsets into the folded document.

    `words[i]` is folded (see `fold`), clitics still attached; a punctuation mark is a word of its own.
    `starts[i]`, `ends[i]` are offsets into `document.folded.text`.
    """

    __slots__ = ("document", "end", "ends", "index", "lang", "start", "starts", "words")

    def __init__(self, document: "Document", index: int, start: int, end: int) -> None:
        self.document, self.index, self.start, self.end = document, index, start, end
        text = document.folded.text[start:end]
        self.words, self.starts, self.ends = split_words(text, start)
        self.lang: Language = tell_language(text, self.words) or document.lang

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The original characters of the words [first, last)."""
        folded = self.document.folded
        return Span(folded.origin(self.starts[first]), folded.origin_end(self.ends[last - 1]))

    def original(self, first: int, last: int) -> str:
        """The words [first, last) as the article writes them."""
        return self.span(first, last).of(self.document.folded.original)

    def at(self, offset: int) -> int:
        """The index of the word that holds the folded offset, or of the last word before it."""
        return bisect_right(self.starts, offset) - 1

    def capitalised(self, i: int) -> bool:
        """Whether the article writes the word `i` with a capital letter first."""
        folded = self.document.folded
        return folded.original[folded.origin(self.starts[i])].isupper()


class Document:
    """An article's text, folded once, and its sentences in order; page furniture is left out of them."""

    __slots__ = ("folded", "lang", "sentences")

    def __init__(self, folded: Folded, bounds: Sequence[tuple[int, int]]) -> None:
        self.folded = folded
        self.lang: Language = "ar" if has_arabic(folded.text) else "en"  # of sentences without a letter
        self.sentences = [Sentence(self, i, a, b) for i, (a, b) in enumerate(bounds)]


def parse_document(text: str) -> Document:
    """The document of an article's text."""
    folded = fold(reveal(text))
    folded = folded.rewrite(text, unwrap(folded))
    return Document(folded, drop_furniture(folded.text, find_sentences(folded)))
