"""Joining accounts by their links."""

from hypothesis import given
from hypothesis import strategies as st

from musnad.reconcile.merging import Pair, merge, order

IDS = tuple("abcdefgh")
PAIRS = [order(one, other) for i, one in enumerate(IDS) for other in IDS[i + 1 :]]
ODDS = st.dictionaries(st.sampled_from(PAIRS), st.floats(-3, 3).filter(bool))
SOME = st.sets(st.sampled_from(PAIRS), max_size=4)


def join(ids: tuple[str, ...], odds: dict[Pair, float], forced: set[Pair], denied: set[Pair]) -> list[tuple[str, ...]]:
    likely = [pair for pair, value in odds.items() if value > 0]
    return merge(ids, likely, odds, forced=forced, forbidden=lambda one, other: order(one, other) in denied)


@given(ODDS, SOME, SOME, st.permutations(IDS), st.randoms(use_true_random=False))
def test_the_order_of_what_comes_in_changes_nothing(
    odds: dict[Pair, float], forced: set[Pair], denied: set[Pair], ids: list[str], chance: object
) -> None:
    items = list(odds.items())
    chance.shuffle(items)  # type: ignore[attr-defined]
    assert join(IDS, odds, forced, denied) == join(tuple(ids), dict(items), forced, denied)


@given(ODDS, SOME)
def test_what_is_forbidden_is_never_joined_and_nothing_is_lost(odds: dict[Pair, float], denied: set[Pair]) -> None:
    clusters = join(IDS, odds, set(), denied)
    assert sorted(one for cluster in clusters for one in cluster) == list(IDS)
    assert not any({*pair} <= {*cluster} for pair in denied for cluster in clusters)


@given(ODDS, SOME)
def test_what_is_forced_is_joined(odds: dict[Pair, float], forced: set[Pair]) -> None:
    clusters = join(IDS, odds, forced, set())
    assert all(any({*pair} <= {*cluster} for cluster in clusters) for pair in forced)


def test_links_carry_on() -> None:
    assert join(("a", "b", "c"), {("a", "b"): 1.0, ("b", "c"): 1.0}, set(), set()) == [("a", "b", "c")]


def test_a_group_is_joined_only_if_its_pairs_speak_for_it() -> None:
    odds = {("a", "b"): 2.0, ("b", "c"): 1.0, ("a", "c"): -1.5}
    assert join(("a", "b", "c"), odds, set(), set()) == [("a", "b"), ("c",)]
