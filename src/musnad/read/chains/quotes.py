"""Quotations that stay open when their sentence ends."""

from collections.abc import Sequence

from musnad.read.chains.memory import Frame
from musnad.read.chains.view import QUOTES, View
from musnad.read.draft import Marked
from musnad.text.document import Sentence

LONGEST = 8  # sentences in which a quotation is to close


class Quotation:
    """The quotation that is open at the end of a sentence, and who is quoted."""

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self.left = 0  # sentences that it may still run on

    def carried(self, view: View) -> Frame | None:
        """The frame that the open quotation brings into the sentence, up to the mark that closes it."""
        if self.frame is None:
            return None
        closing = _find_mark(view.sentence, start=_opens(view.sentence, 0) and view.words[0] in QUOTES)
        frame = self.frame._replace(at=-1, end=0, until=len(view.words) if closing is None else closing)
        self.left -= 1
        if closing is not None or not self.left:
            self.frame = None
        return frame

    def follow(self, view: View, frames: Sequence[Frame], following: Sequence[Marked]) -> None:
        """Takes in what a sentence with frames of its own leaves open, where a later sentence closes it."""
        last = next((frame for frame in reversed(frames) if frame.links and frame.reach != "relay"), None)
        after = [passage.sentence for passage in following]
        if last and (_announces(view, after) or (_leaves_open(view, last.end) and _closes(after))):
            self.frame, self.left = last._replace(reach="after"), 2 * LONGEST


def _find_mark(sentence: Sentence, start: int = 0) -> int | None:
    return next((i for i in range(start, len(sentence)) if sentence.words[i] in QUOTES), None)


def _announces(view: View, following: Sequence[Sentence]) -> bool:
    """Whether the sentence ends in a colon and the next one opens a quotation."""
    return bool(following) and view.words[-1] == ":" and following[0].words[0] in QUOTES


def _leaves_open(view: View, start: int) -> bool:
    marks = [i for i in range(max(start, 0), len(view.words)) if view.words[i] in QUOTES]
    return bool(marks) and _opens(view.sentence, marks[-1])


def _closes(following: Sequence[Sentence]) -> bool:
    for sentence in following:
        mark = _find_mark(sentence)
        if mark is not None:
            return not _opens(sentence, mark)
    return False


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether the mark at `i` clings to the word after it and not to the one before."""
    if i + 1 >= len(sentence) or sentence.starts[i + 1] > sentence.ends[i]:
        return False
    return i == 0 or sentence.ends[i - 1] < sentence.starts[i] or sentence.words[i - 1] in (":", "(")
