"""The threshold of triggers and the curve of confidence."""

import numpy as np
import pytest
from training.calibrate import choose_threshold, fit_curve

from musnad.read.learned.confidence import to_odds


def test_the_threshold_with_the_best_f1() -> None:
    scored = [(0.9, True), (0.8, True), (0.6, False), (0.55, True), (0.3, False), (0.2, False)]
    assert 0.3 < choose_threshold(scored, gold=3) <= 0.55
    assert 0.6 < choose_threshold([*scored, *[(0.57, False)] * 4], gold=3) <= 0.8


def test_the_curve_is_the_one_that_drew_the_claims() -> None:
    rng = np.random.default_rng(7)
    scores = rng.uniform(0.05, 0.95, 20_000)
    chances = [1 / (1 + np.exp(-(0.7 * to_odds(score) - 0.5))) for score in scores]
    curve = fit_curve(
        [(float(score), bool(rng.random() < chance)) for score, chance in zip(scores, chances, strict=True)]
    )
    assert curve.slope == pytest.approx(0.7, abs=0.1)
    assert curve.shift == pytest.approx(-0.5, abs=0.1)


def test_claims_all_right_give_a_curve_that_is_sure_and_finite() -> None:
    curve = fit_curve([(0.6, True), (0.9, True), (0.95, True)])
    assert 0.9 < curve.calibrate(0.8) <= 1


def test_scores_crowded_near_1_do_not_throw_the_fit_off() -> None:
    scored = [(0.995, True)] * 500 + [(0.995, False)] * 20 + [(0.7, True)] * 15 + [(0.7, False)] * 12
    curve = fit_curve(scored)
    assert curve.calibrate(0.995) == pytest.approx(500 / 520, abs=0.01)
    assert curve.calibrate(0.7) == pytest.approx(15 / 27, abs=0.02)
