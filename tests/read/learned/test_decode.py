"""From scores to spans."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from musnad.read.learned.decode import Floats, Tagged, find_tagged, soften

OUT, FIRST, MORE, OTHER_FIRST, OTHER_MORE = range(5)
SCORES = arrays.arrays(np.float32, st.tuples(st.integers(1, 9), st.just(7)), elements=st.floats(-20, 20, width=32))


def spell(tags: list[int]) -> Floats:
    """Chances in which each word has its tag at 0.9."""
    return np.full((len(tags), 5), 0.025, np.float32) + np.eye(5, dtype=np.float32)[tags] * 0.875


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ([], []),
        ([OUT, OUT], []),
        ([OUT, FIRST, MORE, OUT], [(0, 1, 3)]),
        ([FIRST, FIRST], [(0, 0, 1), (0, 1, 2)]),
        ([FIRST, OTHER_MORE], [(0, 0, 1), (1, 1, 2)]),
        ([FIRST, OUT, MORE], [(0, 0, 1), (0, 2, 3)]),
        ([MORE, MORE, OTHER_FIRST], [(0, 0, 2), (1, 2, 3)]),
    ],
)
def test_tags_make_spans(tags: list[int], spans: list[tuple[int, int, int]]) -> None:
    assert [found[:3] for found in find_tagged(spell(tags), [False] * len(tags))] == spans


def test_no_span_goes_over_a_break() -> None:
    found = find_tagged(spell([FIRST, MORE, MORE]), [True, False, True])
    assert [one[:3] for one in found] == [(0, 0, 2), (0, 2, 3)]


def test_both_chances_of_a_tag_count_against_outside() -> None:
    chances = np.array([[0.4, 0.3, 0.3, 0, 0]], np.float32)
    (found,) = find_tagged(chances, [True])
    assert found[:3] == (0, 0, 1)
    assert found.score == pytest.approx(0.6)


@given(SCORES, st.lists(st.booleans(), min_size=9, max_size=9))
def test_spans_are_in_order_apart_within_breaks_and_between_0_and_1(scores: Floats, breaks: list[bool]) -> None:
    found = find_tagged(soften(scores), breaks)
    covered = [i for one in found for i in range(one.start, one.end)]
    assert covered == sorted(set(covered))
    assert not any(breaks[i] for one in found for i in range(one.start + 1, one.end))
    assert all(0 <= one.score <= 1 + 1e-6 and 0 <= one.number < 3 for one in found)


@given(SCORES)
def test_softened_scores_are_probabilities_in_the_same_order(scores: Floats) -> None:
    chances = soften(scores)
    assert chances.sum(-1) == pytest.approx(np.ones(len(scores)), abs=1e-5)
    best = chances[np.arange(len(scores)), scores.argmax(-1)]
    assert (best >= chances.max(-1) - 1e-6).all()


def test_a_span_moves() -> None:
    assert Tagged(2, 3, 5, 0.5).moved(10) == Tagged(2, 13, 15, 0.5)
