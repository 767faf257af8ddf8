"""Calibrated confidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.read.learned.confidence import Curve

CHANCES = st.floats(0, 1)
CURVES = st.builds(Curve, slope=st.floats(0.05, 5), shift=st.floats(-4, 4))


@given(CURVES, CHANCES)
def test_it_lies_between_0_and_1(curve: Curve, chance: float) -> None:
    assert 0 <= curve.calibrate(chance) <= 1


@given(CURVES, CHANCES, CHANCES)
def test_a_likelier_claim_is_never_less_sure(curve: Curve, one: float, other: float) -> None:
    low, high = sorted([one, other])
    assert curve.calibrate(low) <= curve.calibrate(high)


def test_the_plain_curve_leaves_a_chance_as_it_is() -> None:
    assert Curve(slope=1, shift=0).calibrate(0.8) == pytest.approx(0.8)


def test_the_shift_moves_every_chance() -> None:
    assert Curve(slope=1, shift=-1).calibrate(0.8) < 0.8 < Curve(slope=1, shift=1).calibrate(0.8)


@given(CHANCES)
def test_the_steepest_curve_overflows_nowhere(chance: float) -> None:
    assert 0 <= Curve(slope=1e9, shift=-7e8).calibrate(chance) <= 1
