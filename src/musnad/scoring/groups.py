"""Tallies over all articles, and by what the claims or the articles have in common."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum

from musnad.model import Claim, Reading
from musnad.model.gold import Gold
from musnad.scoring.comparison import Comparison, compare_claims
from musnad.scoring.tally import Tally, tally_comparison

Case = tuple[Gold, Reading]
"""An annotated article with what a reader found in it."""


class By(StrEnum):
    """What groups are made by: a value of each claim, or of the whole article."""

    TYPE = "type"
    STATUS = "status"
    KIND = "kind"
    LANG = "lang"


def tally_all(cases: Iterable[Case]) -> Tally:
    """One tally over all articles."""
    return sum((tally_comparison(compare_claims(gold.claims, reading.claims)) for gold, reading in cases), Tally())


def tally_groups(cases: Iterable[Case], by: By) -> dict[str | None, Tally]:
    """A tally for each value, those with most gold claims first; None is for articles that do not say.

    By type or status a read claim counts only beside gold claims of the same.
    """
    groups: defaultdict[str | None, Tally] = defaultdict(Tally)
    for case in cases:
        for value, comparison in _iter_parts(case, by):
            groups[value] += tally_comparison(comparison)
    return dict(sorted(groups.items(), key=lambda group: -group[1].counts["gold claims"]))


def _iter_parts(case: Case, by: By) -> Iterator[tuple[str | None, Comparison]]:
    gold, reading = case
    if by is By.KIND or by is By.LANG:
        value = gold.kind if by is By.KIND else gold.article.lang
        yield value, compare_claims(gold.claims, reading.claims)
        return
    for value in sorted({_value_of(claim, by) for claim in (*gold.claims, *reading.claims)}):
        yield value, compare_claims(_choose(gold.claims, by, value), _choose(reading.claims, by, value))


def _value_of(claim: Claim, by: By) -> str:
    return claim.type if by is By.TYPE else claim.status


def _choose(claims: Iterable[Claim], by: By, value: str) -> list[Claim]:
    return [claim for claim in claims if _value_of(claim, by) == value]
