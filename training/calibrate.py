"""From which score on a word counts as a trigger, and how sure its claim then is: fitted on the development reports.

`python -m training.calibrate` writes `reader.json` beside the weights.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from bench.corpora import DEFAULT

from musnad.errors import InputError
from musnad.ingest.gold import iter_gold
from musnad.model.gold import Gold
from musnad.read.learned.confidence import Curve, to_odds
from musnad.read.learned.load import WEIGHTS, About, load_model_reader
from musnad.scoring import compare_claims

_LEAST: Final = 0.05
_PLAIN: Final = Curve(slope=1.0, shift=0.0)
_PRIOR: Final = 0.1  # keeps the curve finite where scores part right from wrong without exception
_SLACK: Final = 0.003  # of F1, well within what one development report changes
_STEPS: Final = 50  # of Newton's method; it has converged long before
Scored = tuple[float, bool]  # the score of a read claim, and whether it stands for a gold one


def iter_scored(golds: Sequence[Gold], folder: Path) -> Iterator[Scored]:
    """The scores of all claims that may be, with whether they are right."""
    reader = load_model_reader(threads=2, folder=folder)
    reader.threshold, reader.curve = _LEAST, _PLAIN
    for gold in golds:
        compared = compare_claims(gold.claims, reader.read(gold.article))
        yield from ((pair.read.confidence or 0.0, True) for pair in compared.pairs)
        yield from ((claim.confidence or 0.0, False) for claim in compared.false_alarms)


def choose_threshold(scored: Sequence[Scored], gold: int) -> float:
    """Of the steps of 0.05 the lowest whose F1 of claims is all but the best: what is missed nobody will look at."""

    def measure(threshold: float) -> float:
        kept = [right for score, right in scored if score >= threshold]
        return 2 * sum(kept) / (len(kept) + gold)

    found = {threshold: measure(threshold) for threshold in (round(step / 20, 2) for step in range(2, 18))}
    return min(threshold for threshold, reached in found.items() if reached >= max(found.values()) - _SLACK)


def fit_curve(scored: Sequence[Scored]) -> Curve:
    """Platt's curve: a logistic regression on the logit of the score, by Newton's method."""
    odds = np.array([to_odds(score) for score, _ in scored])
    inputs = np.stack([odds, np.ones_like(odds)], 1)
    right = np.array([float(right) for _, right in scored])
    weights = np.zeros(2)
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-inputs @ weights))
        curvature = (inputs * (chances * (1 - chances))[:, None]).T @ inputs + _PRIOR * np.eye(2)
        weights += np.linalg.solve(curvature, inputs.T @ (right - chances) - _PRIOR * weights)
    return Curve(slope=round(float(weights[0]), 4), shift=round(float(weights[1]), 4))


def load_golds(path: Path) -> list[Gold]:
    """The annotated reports of a file; raises the InputError of a bad line."""
    golds = []
    for gold in iter_gold(path):
        if isinstance(gold, InputError):
            raise gold
        golds.append(gold)
    return golds


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    golds = load_golds(args.shared / "corpus" / "claims" / "dev.jsonl")
    (args.folder / "reader.json").write_bytes(msgspec.json.encode(About(0.5, _PLAIN)))
    scored = list(iter_scored(golds, args.folder))
    threshold = choose_threshold(scored, sum(len(gold.claims) for gold in golds))
    curve = fit_curve([one for one in scored if one[0] >= threshold])
    (args.folder / "reader.json").write_bytes(msgspec.json.encode(About(threshold, curve)) + b"\n")
    print(f"threshold {threshold}, {curve}")


if __name__ == "__main__":
    main()
