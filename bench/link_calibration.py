"""Whether a link's probability can be taken at its word: weights fitted on one half of the incidents, checked on the
other, as a table of what was said against what was true."""

from collections.abc import Sequence
from itertools import pairwise
from math import exp
from pathlib import Path
from typing import NamedTuple

from bench.link_weights import Groups, fit_best, load_groups
from musnad.reconcile.judging import take_odds

BINS = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 1.0)
NOTE = """Pairs of reports, each of one incident alone: weights fitted on the pairs within one half of the incidents,
and what they say of the likeliest accounts of each pair within the other half. How far to lean towards joining was
set with both halves in sight."""


class Said(NamedTuple):
    """The probability of a pair, and whether it is of one incident."""

    probability: float
    same: bool


def check(groups: Groups, incident: dict[str, str]) -> list[Said]:
    """What weights fitted on half of the incidents say of the pairs in the other half."""
    names = sorted(set(incident.values()))
    odd = {name for i, name in enumerate(names) if i % 2}
    kept = {pair: found for pair, found in groups.items() if not {incident[one] for one in pair} & odd}
    held = {pair: found for pair, found in groups.items() if {incident[one] for one in pair} <= odd}
    weights = fit_best(kept, incident)
    odds = {pair: max(take_odds(features, weights) for features in found) for pair, found in held.items()}
    return [Said(1 / (1 + exp(-value)), incident[pair[0]] == incident[pair[1]]) for pair, value in odds.items()]


def tabulate(said: Sequence[Said]) -> list[list[str]]:
    """A row a bin: its bounds, how many pairs, the mean of what was said, the share that was true."""
    rows = []
    for low, high in pairwise(BINS):
        some = [one for one in said if low <= one.probability < high]
        if some:
            mean, true = sum(one.probability for one in some) / len(some), sum(one.same for one in some) / len(some)
            rows.append([f"{low:.2f} to {high:.2f}", f"{len(some):,}", f"{mean:.3f}", f"{true:.3f}"])
    return rows


def take_error(said: Sequence[Said]) -> float:
    """How far what was said lies from what was true, on average over the pairs, bin by bin."""
    off = 0.0
    for low, high in pairwise(BINS):
        some = [one for one in said if low <= one.probability < high]
        off += abs(sum(one.probability - one.same for one in some))
    return off / max(1, len(said))


def measure(shared: Path, claims: Path | None = None) -> list[Said]:
    """What was said and what was true, for the pairs held back."""
    return check(*load_groups(shared, claims))
