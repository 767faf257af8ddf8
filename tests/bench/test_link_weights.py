"""Weights of links: what agrees speaks for one happening, what differs against it, whatever the corpus says."""

from math import inf

import pytest
from bench.link_weights import AGAINST, FOR, SET, Example, calibrate, fit, stretch
from bench.logistic import fit_logistic

from musnad.reconcile.comparison import NAMES
from musnad.reconcile.judging import load_weights

# In this corpus other numbers go with one incident, as reports of small incidents that give one number are of many.
CROOKED = [Example({"same day": 1.0, "other number killed": 1.0}, same=True)] * 300 + [
    Example({"same day": 1.0, "same kind": 1.0}, same=False)
] * 300


def test_the_weights_that_ship_have_the_signs_that_their_names_say() -> None:
    weights = load_weights()
    assert set(weights) == {"bias", *NAMES}
    assert [name for name in FOR if weights[name] < 0] == []
    assert [name for name in AGAINST if weights[name] > 0] == []


def test_what_is_set_beforehand_stays_so_until_all_weights_are_stretched_alike() -> None:
    examples = [*CROOKED, Example({"reported the same day": 1.0}, same=True)]
    weights = calibrate(fit(examples), examples)
    assert {name: weights[name] for name in SET} == SET
    stretched = stretch(weights, examples)
    times = stretched["bias"] / weights["bias"]
    assert times > 0
    assert stretched == pytest.approx({name: times * weight for name, weight in weights.items()})


def test_no_corpus_turns_a_sign() -> None:
    weights = fit(CROOKED)
    assert weights["other number killed"] == 0
    assert weights["same kind"] == 0


def test_a_bound_holds_only_the_weight_that_runs_against_it() -> None:
    rows, labels = [[1.0, 0.0], [1.0, 1.0]] * 50, [False, True] * 50
    assert fit_logistic(rows, labels, bounds=[(-inf, inf), (-inf, 0.0)], ridge=1.0)[1] == 0
    free = fit_logistic(rows, labels, ridge=1.0)
    assert fit_logistic(rows, labels, bounds=[(-inf, inf), (0.0, inf)], ridge=1.0) == pytest.approx(free)
