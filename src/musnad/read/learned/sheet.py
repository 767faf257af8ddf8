"""A document as the encoder sees it: its words one after another, with pieces and with what the tables say of each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from musnad.read.draft import Marked
from musnad.read.learned.features import mark_words
from musnad.text.document import Sentence
from musnad.text.fold import fold

LONGEST_WINDOW: Final = 400  # pieces, of the 510 that the encoder takes
CONTEXT: Final = 100  # pieces of the sentences before
_TATWEEL: Final = "\u0640"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of a document, each with its pieces, the names of its features and its sentence."""

    passages: Sequence[Marked]
    pieces: list[tuple[int, ...]]
    features: list[list[str]]
    sentences: list[int]
    firsts: list[int]  # of each sentence, its first word
    breaks: list[bool]  # of each word, whether a sentence begins with it

    def locate(self, start: int, end: int) -> tuple[Sentence, int, int]:
        """The sentence that holds the words [start, end), and where they stand in it."""
        number = self.sentences[start]
        first = self.firsts[number]
        return self.passages[number].sentence, start - first, end - first


@dataclass(frozen=True, slots=True)
class Window:
    """The words [first, end) shown to the encoder at once; those before `begin` are there as context alone."""

    first: int
    begin: int
    end: int


def lay_out(passages: Sequence[Marked], split: Callable[[str], tuple[int, ...]]) -> Sheet:
    """The sheet of a document; `split` cuts a word into pieces."""
    sheet = Sheet(passages, [], [], [], [], [])
    for number, passage in enumerate(passages):
        sheet.firsts.append(len(sheet.pieces))
        sheet.pieces.extend(map(split, _iter_words(passage.sentence)))
        sheet.features.extend(mark_words(passage))
        sheet.sentences.extend([number] * len(passage.sentence))
        sheet.breaks.extend(i == 0 for i in range(len(passage.sentence)))
    return sheet


def _iter_words(sentence: Sentence) -> Iterator[str]:
    """The words as the article writes them, less what folding drops and hidden letters; a blank before where one is."""
    last = -1
    for i, word in enumerate(sentence.words):
        original = sentence.original(i, i + 1)
        shown = original if len(original) == len(word) and original.isalnum() else _bare(original, word)
        yield shown if sentence.starts[i] == last else " " + shown
        last = sentence.ends[i]


def _bare(original: str, word: str) -> str:
    """The original without diacritics and lengthening where that is the word, else the folded word."""
    bare = "".join(letter for letter in original if letter.isalnum() and letter != _TATWEEL)
    return bare if fold(bare).text == word else word


def cut_windows(sheet: Sheet, *, longest: int = LONGEST_WINDOW, context: int = CONTEXT) -> list[Window]:
    """Windows that show each word of the document once as its own, whole sentences where they fit."""
    windows: list[Window] = []
    stops = [*sheet.firsts[1:], len(sheet.pieces)]
    begin = 0
    while begin < len(sheet.pieces):
        first = _step_back(sheet, begin, context)
        room = longest - sum(map(len, sheet.pieces[first:begin]))
        end = _fill(sheet, begin, room)
        whole = max((stop for stop in stops if begin < stop <= end), default=end)
        windows.append(Window(first, begin, whole))
        begin = whole
    return windows


def _step_back(sheet: Sheet, begin: int, context: int) -> int:
    """Where the context before `begin` starts: at a sentence, at most `context` pieces back."""
    best, size = begin, 0
    for i in range(begin - 1, -1, -1):
        size += len(sheet.pieces[i])
        if size > context:
            break
        if i == 0 or sheet.sentences[i - 1] != sheet.sentences[i]:
            best = i
    return best


def _fill(sheet: Sheet, begin: int, room: int) -> int:
    end = begin
    while end < len(sheet.pieces) and (room := room - len(sheet.pieces[end])) >= 0:
        end += 1
    return max(end, begin + 1)
