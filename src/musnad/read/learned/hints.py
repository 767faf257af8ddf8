"""What the grammar of chains and statuses says of triggers, as hints to the heads that decide."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from musnad.read.chains import attribute_claims
from musnad.read.draft import Draft, Mention
from musnad.read.learned.labels import STATUSES
from musnad.read.learned.sheet import Sheet
from musnad.read.status import judge_status

Whole = npt.NDArray[np.int64]
HINTS: Final = ("", "origin", "relay", "cue")


def read_grammar(sheet: Sheet, publisher: str | None) -> Whole:
    """The statuses of all drafts, [drafts]; sets their `chain` and `status` as the grammar sees them."""
    attribute_claims(sheet.passages, publisher)
    drafts = [(passage, draft) for passage in sheet.passages for draft in passage.drafts]
    for passage, draft in drafts:
        draft.status, draft.status_rule = judge_status(passage, draft)
    return np.array([STATUSES.index(draft.status) for _, draft in drafts], np.int64)


def hint_chains(drafts: Sequence[Draft], sheet: Sheet, first: int, end: int) -> Whole:
    """For each of the drafts and of the words [first, end) the part of the word in the chain, [drafts, words]."""
    hints = np.zeros((len(drafts), end - first), np.int64)
    for row, draft in zip(hints, drafts, strict=True):
        for place, link in enumerate(draft.chain):
            _write(row, link.source, HINTS.index("relay" if place else "origin"), sheet, first)
            if link.cue:
                _write(row, link.cue, HINTS.index("cue"), sheet, first)
    return hints


def _write(row: Whole, mention: Mention, hint: int, sheet: Sheet, first: int) -> None:
    shift = sheet.firsts[mention.sentence.index] - first
    row[max(0, shift + mention.start) : max(0, shift + mention.end)] = hint
