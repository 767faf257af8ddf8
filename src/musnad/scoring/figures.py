"""The measures, from what was counted."""

from musnad.model import Status
from musnad.scoring.tally import Tally

Figures = dict[str, float | None]
"""Measures by name; None where there was nothing to measure."""


def to_figures(tally: Tally) -> Figures:
    """Each measure between 0 and 1, then the numbers of gold and read claims."""
    counts = tally.counts
    gold, read = counts["gold claims"], counts["read claims"]
    same = sum(number for (mine, other), number in tally.statuses.items() if mine == other)
    return {
        "claim P": _share(counts["claims"], read),
        "claim R": _share(counts["claims"], gold),
        "claim F1": _f1(counts["claims"], gold, read),
        "argument F1": _f1(counts["arguments"], counts["gold arguments"], counts["read arguments"]),
        "status acc": _share(same, counts["claims"]),
        "status macro-F1": _macro_f1(tally),
        "origin F1": _f1(counts["sources"], gold, read),
        "chain F1": _f1(counts["chains"], gold, read),
        "count F1": _f1(counts["counts"], counts["gold counts"], counts["read counts"]),
        "when acc": _share(counts["days"], counts["dated"]),
        "when invented": _share(counts["invented"], counts["undated"]),
        "whole F1": _f1(counts["whole"], gold, read),
        "gold": gold,
        "predicted": read,
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _f1(hits: int, gold: int, read: int) -> float | None:
    return _share(2 * hits, gold + read)


def _macro_f1(tally: Tally) -> float | None:
    """The mean of F1 over the statuses that stand in the gold."""
    found = sorted({mine for mine, _ in tally.statuses})
    each = [_f1_of(status, tally) or 0.0 for status in found]
    return sum(each) / len(each) if each else None


def _f1_of(status: Status, tally: Tally) -> float | None:
    gold = sum(number for (mine, _), number in tally.statuses.items() if mine == status)
    read = sum(number for (_, other), number in tally.statuses.items() if other == status)
    return _f1(tally.statuses[status, status], gold, read)
