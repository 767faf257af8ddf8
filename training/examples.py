"""Annotated reports as windows of numbers: what the network is shown and what it should answer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from bench.oracle import place_drafts

from musnad.read.draft import Marked
from musnad.read.learned.hints import hint_chains, read_grammar
from musnad.read.learned.labels import LINKS, OTHERS, ROLES, STATUSES, TYPES
from musnad.read.learned.sheet import Sheet, Window, lay_out
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.document import parse_document

Whole = npt.NDArray[np.int64]
Span = tuple[int, int]


@dataclass(frozen=True)
class Report:
    """A report laid out, with the gold of each of its claims as words of the sheet."""

    id: str
    sheet: Sheet
    triggers: list[int]
    types: list[int]
    statuses: list[int]
    tags: Whole  # [claims, words, 3]: roles, links, others
    hints: Whole  # [claims, words]
    verdicts: Whole  # [claims]: the lexicon's status


@dataclass(frozen=True)
class Example:
    """One window of a report."""

    report: Report
    window: Window
    claims: list[int]  # numbers of the report's claims whose trigger is the window's own

    @property
    def sheet(self) -> Sheet:
        """The report laid out."""
        return self.report.sheet


def iter_reports(
    docs: Iterable[dict[str, Any]], reader: LexiconReader, split: Callable[[str], tuple[int, ...]]
) -> Iterator[Report]:
    """The annotated reports, given in the interchange form."""
    for doc in docs:
        passages = reader.mark(parse_document(doc["text"]))
        sheet = lay_out(passages, split)
        placed = place_drafts(passages, doc["claims"])
        yield _label(doc, passages, sheet, placed)


def _label(doc: dict[str, Any], passages: list[Marked], sheet: Sheet, placed: dict[int, dict[str, Any]]) -> Report:
    bounds = [passage.sentence.span(i, i + 1) for passage in passages for i in range(len(passage.sentence))]
    pairs = [(sheet.firsts[n] + draft.start, draft) for n, passage in enumerate(passages) for draft in passage.drafts]
    starts = {placed[id(draft)]["id"]: start for start, draft in pairs}
    verdicts = read_grammar(sheet, doc.get("publisher"))
    hints = hint_chains([draft for _, draft in pairs], sheet, 0, len(bounds))
    tags = np.zeros((len(pairs), len(bounds), 3), np.int64)
    for row, (_, draft) in zip(tags, pairs, strict=True):
        _tag(row, placed[id(draft)], lambda span: _locate(span, bounds), starts)
    return Report(
        doc["id"],
        sheet,
        [start for start, _ in pairs],
        [1 + TYPES.index(draft.type) for _, draft in pairs],
        [STATUSES.index(placed[id(draft)]["status"]) for _, draft in pairs],
        tags,
        hints,
        verdicts,
    )


def _locate(span: Sequence[int], bounds: Sequence[Any]) -> Span | None:
    hit = [i for i, bound in enumerate(bounds) if bound.start < span[1] and bound.end > span[0]]
    return (hit[0], hit[-1] + 1) if hit else None


def _tag(
    row: Whole, claim: dict[str, Any], locate: Callable[[Sequence[int]], Span | None], starts: dict[str, int]
) -> None:
    """Writes the tags of one claim over the words of its report; what is marked first stays."""
    for number, role in enumerate(ROLES):
        for span in claim["roles"].get(role, []):
            _write(row[:, 0], locate(span), number)
    for place, link in enumerate(claim["chain"]):
        _write(row[:, 1], link.get("source") and locate(link["source"]), LINKS.index("relay" if place else "origin"))
        _write(row[:, 1], link.get("cue") and locate(link["cue"]), LINKS.index("cue"))
    for count in claim["quantity"]:
        _write(row[:, 2], locate(count["span"]), OTHERS.index("quantity"))
    if (cause := starts.get(claim.get("cause") or "")) is not None:
        _write(row[:, 2], (cause, cause + 1), OTHERS.index("cause"))


def _write(column: Whole, words: Span | None, number: int) -> None:
    if words and not column[slice(*words)].any():
        column[words[0]] = 1 + 2 * number
        column[words[0] + 1 : words[1]] = 2 + 2 * number


def to_examples(report: Report, windows: Sequence[Window]) -> Iterator[Example]:
    """The windows of a report with the claims that each should give."""
    for window in windows:
        inside = [i for i, trigger in enumerate(report.triggers) if window.begin <= trigger < window.end]
        yield Example(report, window, inside)
