"""What the page is about."""

from collections.abc import Iterator, Sequence
from typing import Any

from musnad.export.page import load_labels
from musnad.export.report.data import LABELS, describe_article, describe_claim
from musnad.model import FAMILIES, Claim, Span
from musnad.scoring import WRONGS, Case, Comparison, Figures, compare_claims, find_wrong

Entry = tuple[Claim | None, Claim | None, tuple[str, ...]]
"""A gold claim, the read one that stands for it, and the names of the values in which they differ."""


def build_data(cases: Sequence[Case], figures: Figures) -> dict[str, Any]:
    """Articles with their claims, gold and read, and the measures over all."""
    return {
        "articles": [_article(case) for case in cases],
        "figures": figures,
        "families": FAMILIES,
        "wrongs": WRONGS,
        "labels": load_labels(LABELS) | load_labels("misses/labels.csv"),
        "sides": {},
    }


def _article(case: Case) -> dict[str, Any]:
    """An article with an entry for each claim, gold, read or both, in the order of the text."""
    gold, reading = case
    entries = sorted(_iter_entries(compare_claims(gold.claims, reading.claims)), key=_place_of)
    return {
        **describe_article(gold.article, ()),
        "entries": [
            {"gold": mine and describe_claim(mine), "read": other and describe_claim(other), "wrong": wrong}
            for mine, other, wrong in entries
        ],
    }


def _iter_entries(comparison: Comparison) -> Iterator[Entry]:
    for pair in comparison.pairs:
        yield pair.gold, pair.read, find_wrong(pair)
    for claim in comparison.missed:
        yield claim, None, ()
    for claim in comparison.false_alarms:
        yield None, claim, ()


def _place_of(entry: Entry) -> Span:
    return next(claim.trigger for claim in entry[:2] if claim)
