"""Accounts brought together by their links: transitive, negatives respected, whatever the order they came in."""

from collections.abc import Callable, Collection, Iterable, Mapping

Pair = tuple[str, str]
Clusters = dict[str, tuple[str, ...]]


def merge(
    ids: Iterable[str],
    likely: Iterable[Pair],
    odds: Mapping[Pair, float],
    *,
    forced: Collection[Pair] = (),
    forbidden: Callable[[str, str], bool],
) -> list[tuple[str, ...]]:
    """Clusters of ids, each sorted, in order of their first id.

    `odds` holds the log odds of compared pairs, each pair in order; `likely` are those of them that speak for one
    happening. The likeliest are joined first; two clusters become one only if no pair across them is forbidden and
    their compared pairs speak for it on the whole. `forced` pairs come before all others, and where they lead to a
    forbidden pair they stand.
    """
    home: Clusters = {one: (one,) for one in sorted(ids)}
    for left, right in sorted(forced):
        if left in home and right in home:
            _join(home, left, right)
    for left, right in sorted(likely, key=lambda pair: (-odds[pair], pair)):
        if home[left] is not home[right] and _agree(home[left], home[right], odds, forbidden):
            _join(home, left, right)
    return sorted(set(home.values()))


def order(one: str, other: str) -> Pair:
    """The pair of two ids in order."""
    return (one, other) if one < other else (other, one)


def _agree(
    one: tuple[str, ...], other: tuple[str, ...], odds: Mapping[Pair, float], forbidden: Callable[[str, str], bool]
) -> bool:
    total = 0.0
    for left in one:
        for right in other:
            if forbidden(left, right):
                return False
            total += odds.get(order(left, right), 0.0)
    return total > 0


def _join(home: Clusters, left: str, right: str) -> None:
    if home[left] is home[right]:
        return
    joined = tuple(sorted((*home[left], *home[right])))
    for one in joined:
        home[one] = joined
