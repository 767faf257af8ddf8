"""The reader that learned from annotated reports: the network decides, grammars and tables tell it what they see."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from musnad.lexicon.matcher import Row
from musnad.lexicon.rows import load_matcher
from musnad.model import Article, Claim, ClaimType
from musnad.read.claims import to_claims
from musnad.read.draft import Draft, Marked
from musnad.read.learned.confidence import Curve
from musnad.read.learned.decode import Floats, soften
from musnad.read.learned.features import MOST
from musnad.read.learned.fill import fill_draft
from musnad.read.learned.hints import hint_chains, read_grammar
from musnad.read.learned.labels import TYPES
from musnad.read.learned.pieces import END, START
from musnad.read.learned.sheet import Sheet, Window, cut_windows, lay_out
from musnad.read.triggers import names_place
from musnad.text.document import Document, parse_document

Whole = npt.NDArray[np.int64]


class Network(Protocol):
    """What runs the trained weights."""

    def read_words(self, pieces: Whole, firsts: Whole, features: Whole) -> tuple[Floats, Floats]:
        """States [words, width] and scores of types [words, types] of one window."""
        ...

    def read_links(
        self, states: Floats, triggers: Whole, types: Whole, sentences: Whole, hints: Whole, verdicts: Whole
    ) -> tuple[Floats, Floats]:
        """Scores of statuses [triggers, statuses] and of tags [triggers, words, tags]."""
        ...


class ModelReader:
    """Reads by the network."""

    def __init__(
        self,
        network: Network,
        split: Callable[[str], tuple[int, ...]],
        features: Mapping[str, int],
        *,
        threshold: float,
        curve: Curve,
        abreast: int = 1,
        reasons: bool = False,
    ) -> None:
        self.network, self.split, self.features = network, split, features
        self.threshold, self.curve, self.reasons = threshold, curve, reasons
        self.abreast = abreast
        self.matcher = load_matcher()

    def read(self, article: Article) -> tuple[Claim, ...]:
        """The claims of the article in reading order."""
        passages = self.mark(parse_document(article.text))
        sheet = lay_out(passages, self.split)
        windows = cut_windows(sheet)
        states = [self._find_drafts(sheet, window) for window in windows]
        self._fill_drafts(sheet, windows, states, article.publisher)
        return to_claims(passages, article.id, reasons=self.reasons)

    def mark(self, document: Document) -> list[Marked]:
        """Every sentence with what the tables and grammars find in it."""
        found = self.matcher.find(document)
        return [Marked(sentence, matches) for sentence, matches in zip(document.sentences, found, strict=True)]

    def _find_drafts(self, sheet: Sheet, window: Window) -> Floats:
        """The states of the window's words; the triggers found among its own become drafts."""
        states, scores = self.network.read_words(*to_arrays(sheet, window, self.features))
        chances = soften(scores)[window.begin - window.first :]
        for i in (1 - chances[:, 0] >= self.threshold).nonzero()[0]:
            sentence, start, end = sheet.locate(window.begin + int(i), window.begin + int(i) + 1)
            passage = sheet.passages[sentence.index]
            if not sentence.words[start][0].isalnum() or names_place(passage, start):
                continue  # marks and places name no happening
            kind = TYPES[int(chances[i, 1:].argmax())]
            row = find_row(passage, start, kind)
            certainty = self.curve.calibrate(float(1 - chances[i, 0]))
            passage.drafts.append(Draft(start, end, kind, "learned", row, certainty))
        return states

    def _fill_drafts(
        self, sheet: Sheet, windows: Sequence[Window], states: Sequence[Floats], publisher: str | None
    ) -> None:
        verdicts = read_grammar(sheet, publisher)
        drafts = {
            sheet.firsts[number] + draft.start: draft
            for number, passage in enumerate(sheet.passages)
            for draft in passage.drafts
        }
        triggers = np.array(list(drafts), np.int64)
        types = np.array([1 + TYPES.index(draft.type) for draft in drafts.values()], np.int64)
        sentences = np.array(sheet.sentences, np.int64)
        for window, seen in zip(windows, states, strict=True):
            own = ((triggers >= window.begin) & (triggers < window.end)).nonzero()[0]
            if not len(own):
                continue
            hints = hint_chains([drafts[int(trigger)] for trigger in triggers[own]], sheet, window.first, window.end)
            shown = sentences[window.first : window.end]
            scores = self.network.read_links(
                seen, triggers[own] - window.first, types[own], shown, hints, verdicts[own]
            )
            for trigger, status, tags in zip(triggers[own], *scores, strict=True):
                fill_draft(drafts[int(trigger)], sheet, window.first, status, tags, drafts)


def to_arrays(sheet: Sheet, window: Window, features: Mapping[str, int]) -> tuple[Whole, Whole, Whole]:
    """The window as numbers: pieces between start and end, the first piece of each word, features [words, most]."""
    shown = sheet.pieces[window.first : window.end]
    pieces = np.array([START, *(piece for word in shown for piece in word), END], np.int64)
    firsts = np.cumsum([1, *map(len, shown)], dtype=np.int64)[:-1]
    names = sheet.features[window.first : window.end]
    numbers = np.zeros((len(names), MOST), np.int64)
    for row, found in zip(numbers, names, strict=True):
        known = [features[name] for name in found if name in features]
        row[: len(known)] = known
    return pieces, firsts, numbers


def find_row(passage: Marked, start: int, kind: ClaimType) -> Row | None:
    """The row of the trigger table that the word is, of this type if it may be."""
    rows = [match.row for match in passage.matches.get("triggers", ()) if match.start <= start < match.end]
    return next((row for row in rows if row.key == kind), rows[0] if rows else None)
