"""What is counted when claims are compared; tallies of articles add up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from musnad.model import Claim, Role, Status
from musnad.scoring.agreement import agree, count_hits
from musnad.scoring.comparison import Comparison, Pair
from musnad.scoring.wrong import CHAIN, SOURCE, WHEN, count_bounds, find_wrong, is_whole


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers by what they count, and how often a gold status was read as which."""

    counts: Counter[str] = field(default_factory=Counter)
    statuses: Counter[tuple[Status, Status]] = field(default_factory=Counter)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.counts + other.counts, self.statuses + other.statuses)


def tally_comparison(comparison: Comparison) -> Tally:
    """The tally of one comparison."""
    gold = [*(pair.gold for pair in comparison.pairs), *comparison.missed]
    read = [*(pair.read for pair in comparison.pairs), *comparison.false_alarms]
    counts = Counter({"claims": len(comparison.pairs), **_tally_side("gold", gold), **_tally_side("read", read)})
    for pair in comparison.pairs:
        counts.update(_tally_pair(pair))
    return Tally(counts, Counter((pair.gold.status, pair.read.status) for pair in comparison.pairs))


def _tally_side(side: str, claims: Iterable[Claim]) -> dict[str, int]:
    """How many claims, arguments and counts there are on one side."""
    claims = list(claims)
    return {
        f"{side} claims": len(claims),
        f"{side} arguments": sum(len(spans) for claim in claims for spans in claim.roles.values()),
        f"{side} counts": sum(len(claim.quantity) for claim in claims),
    }


def _tally_pair(pair: Pair) -> dict[str, int]:
    """What of the gold claim was read right."""
    gold, read = pair
    wrong = find_wrong(pair)
    dated = gold.when is not None
    return {
        "arguments": sum(count_hits(gold.roles.get(role, ()), read.roles.get(role, ()), agree) for role in Role),
        "counts": count_hits(count_bounds(gold), count_bounds(read), lambda one, other: one == other),
        "sources": SOURCE not in wrong,
        "chains": CHAIN not in wrong,
        "dated": dated,
        "days": dated and WHEN not in wrong,
        "undated": not dated,
        "invented": not dated and WHEN in wrong,
        "whole": is_whole(wrong),
    }
