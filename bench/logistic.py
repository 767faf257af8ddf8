"""Logistic regression in plain Python, for the few weights that Musnad fits, each within its bounds."""

from collections.abc import Sequence
from math import exp, inf

STEPS = 25
ANY = (-inf, inf)

Bounds = tuple[float, float]


def fit_logistic(
    rows: Sequence[list[float]],
    labels: Sequence[bool],
    *,
    means: Sequence[float] | None = None,
    given: Sequence[float] | None = None,
    bounds: Sequence[Bounds] | None = None,
    ridge: float,
) -> list[float]:
    """The weights of a logistic regression by Newton's method, drawn towards `means`; `given` are odds known before.

    A weight at one of its `bounds` stays there as long as the data would drive it beyond.
    """
    centre = list(means) if means is not None else [0.0] * len(rows[0])
    known = given if given is not None else [0.0] * len(rows)
    limits = bounds if bounds is not None else [ANY] * len(centre)
    weights = [max(low, min(high, mean)) for mean, (low, high) in zip(centre, limits, strict=True)]
    for _ in range(STEPS):
        slope = [ridge * (mean - weight) for mean, weight in zip(centre, weights, strict=True)]
        curve = [[ridge * (i == j) for j in range(len(weights))] for i in range(len(weights))]
        for row, odds, label in zip(rows, known, labels, strict=True):
            odds += sum(weight * value for weight, value in zip(weights, row, strict=True))
            chance = 1 / (1 + exp(-odds))
            _add(slope, curve, row, label - chance, chance * (1 - chance))
        weights = _step(weights, slope, curve, limits)
    return weights


def _step(
    weights: Sequence[float], slope: Sequence[float], curve: Sequence[Sequence[float]], limits: Sequence[Bounds]
) -> list[float]:
    """The weights after a step of Newton's, not too long, over those that no bound holds."""
    held = [
        (weight <= low and rise < 0) or (weight >= high and rise > 0)
        for weight, rise, (low, high) in zip(weights, slope, limits, strict=True)
    ]
    free = [i for i, is_held in enumerate(held) if not is_held]
    steps = dict(zip(free, solve([[curve[i][j] for j in free] for i in free], [slope[i] for i in free]), strict=True))
    moved = (weight + max(-1.0, min(1.0, steps.get(i, 0.0))) for i, weight in enumerate(weights))
    return [max(low, min(high, weight)) for weight, (low, high) in zip(moved, limits, strict=True)]


def _add(slope: list[float], curve: list[list[float]], row: list[float], error: float, spread: float) -> None:
    held = [i for i, value in enumerate(row) if value]
    for i in held:
        slope[i] += error * row[i]
        for j in held:
            curve[i][j] += spread * row[i] * row[j]


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for k in range(len(rows)):
            if k != i and rows[k][i]:
                rows[k] = [a - rows[k][i] * b for a, b in zip(rows[k], rows[i], strict=True)]
    return [row[-1] for row in rows]
