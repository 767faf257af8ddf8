"""What the grammar of chains and statuses says of triggers, as hints to the heads that decide."""

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


def read_hints(sheet: Sheet, publisher: str | None) -> tuple[Whole, Whole]:
    """For each draft and word the part of the word in the chain, [drafts, words]; for each draft its status, [drafts].

    Sets `chain` and `status` of the drafts as the grammar sees them.
    """
    attribute_claims(sheet.passages, publisher)
    drafts = [(passage, draft) for passage in sheet.passages for draft in passage.drafts]
    hints = np.zeros((len(drafts), len(sheet.pieces)), np.int64)
    verdicts = np.zeros(len(drafts), np.int64)
    for number, (passage, draft) in enumerate(drafts):
        draft.status, draft.status_rule = judge_status(passage, draft)
        verdicts[number] = STATUSES.index(draft.status)
        _hint_chain(hints[number], draft, sheet)
    return hints, verdicts


def _hint_chain(row: Whole, draft: Draft, sheet: Sheet) -> None:
    for place, link in enumerate(draft.chain):
        _write(row, link.source, HINTS.index("relay" if place else "origin"), sheet)
        if link.cue:
            _write(row, link.cue, HINTS.index("cue"), sheet)


def _write(row: Whole, mention: Mention, hint: int, sheet: Sheet) -> None:
    first = sheet.firsts[mention.sentence.index]
    row[first + mention.start : first + mention.end] = hint
