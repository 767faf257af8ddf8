"""Accounts brought together by their links: transitive, negatives respected, whatever the order they came in."""

from collections.abc import Callable, Iterable, Mapping

Pair = tuple[str, str]
Clusters = dict[str, tuple[str, ...]]


def merge(
    ids: Iterable[str],
    odds: Mapping[Pair, float],
    *,
    forced: Iterable[Pair] = (),
    forbidden: Callable[[str, str], bool],
) -> list[tuple[str, ...]]:
    """Clusters of ids, each sorted, in order of their first id.

    `odds` holds the log odds of compared pairs, each pair in order. The likeliest pairs are joined first; two clusters
    become one only if no pair across them is forbidden and their compared pairs speak for it on the whole. `forced`
    pairs come before all others.
    """
    home: Clusters = {one: (one,) for one in sorted(ids)}
    for left, right in sorted(forced):
        if left in home and right in home:
            _join(home, left, right)
    for left, right in sorted((pair for pair in odds if odds[pair] > 0), key=lambda pair: (-odds[pair], pair)):
        if home[left] is not home[right] and _agree(home[left], home[right], odds, forbidden):
            _join(home, left, right)
    return sorted(set(home.values()))


def _agree(
    one: tuple[str, ...], other: tuple[str, ...], odds: Mapping[Pair, float], forbidden: Callable[[str, str], bool]
) -> bool:
    total = 0.0
    for left in one:
        for right in other:
            if forbidden(left, right):
                return False
            total += odds.get((left, right) if left < right else (right, left), 0.0)
    return total > 0


def _join(home: Clusters, left: str, right: str) -> None:
    if home[left] is home[right]:
        return
    joined = tuple(sorted((*home[left], *home[right])))
    for one in joined:
        home[one] = joined
