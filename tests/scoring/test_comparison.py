"""Which read claim stands for which gold one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.scoring.claims import Ends, make_claim

from musnad.model import Claim, ClaimType, Role, Span
from musnad.scoring import compare_claims
from musnad.scoring.agreement import agree, count_hits

WORDS = st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda ends: Span(ends[0], sum(ends)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((0, 10), (0, 10), True),
        ((0, 10), (5, 10), True),  # exactly half of the longer one
        ((0, 10), (6, 10), False),
        ((0, 10), (5, 15), True),
        ((0, 10), (6, 16), False),
        ((0, 1), (1, 2), False),  # side by side
    ],
)
def test_spans_agree_that_share_half_of_the_longer_one(one: Ends, other: Ends, same: bool) -> None:
    assert agree(Span(*one), Span(*other)) is same


@given(WORDS, WORDS)
def test_agreement_has_no_direction(one: Span, other: Span) -> None:
    assert agree(one, one)
    assert agree(one, other) == agree(other, one)


def test_a_read_value_serves_once() -> None:
    assert count_hits([7, 7, 7], [7, 8, 7], int.__eq__) == 2


@pytest.mark.parametrize(
    ("gold", "read", "paired"),
    [
        (make_claim((0, 5)), make_claim((4, 9)), True),  # one character in common
        (make_claim((0, 5)), make_claim((5, 9)), False),
        (make_claim((0, 5)), make_claim((0, 5), ClaimType.INJURY), False),
    ],
)
def test_claims_of_one_type_pair_where_their_triggers_meet(gold: Claim, read: Claim, paired: bool) -> None:
    comparison = compare_claims([gold], [read])
    assert bool(comparison.pairs) is paired
    assert bool(comparison.missed) is bool(comparison.false_alarms) is not paired


def test_the_same_trigger_goes_before_one_with_more_in_common() -> None:
    gold = make_claim((0, 5), roles={Role.ACTOR: [(10, 20)]})
    near, same = make_claim((0, 6), roles={Role.ACTOR: [(10, 20)]}), make_claim((0, 5))
    comparison = compare_claims([gold], [near, same])
    assert [pair.read for pair in comparison.pairs] == [same]
    assert comparison.false_alarms == (near,)


def test_of_two_with_the_same_trigger_the_one_with_more_phrases_in_common_stands() -> None:
    gold = make_claim(roles={Role.TARGET: [(10, 20)]})
    bare, full = make_claim(), make_claim(roles={Role.TARGET: [(10, 20)]})
    assert [pair.read for pair in compare_claims([gold], [bare, full]).pairs] == [full]


def test_each_claim_is_paired_once() -> None:
    comparison = compare_claims([make_claim()] * 3, [make_claim()] * 2)
    assert (len(comparison.pairs), len(comparison.missed), len(comparison.false_alarms)) == (2, 1, 0)
