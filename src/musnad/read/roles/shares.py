"""Tables of counted shares: how often something so described filled a role."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from musnad.lexicon.tables import iter_rows

Key = tuple[str, ...]
T = TypeVar("T")
ANY = "*"  # stands in a key where a grain does not look
_SMOOTHING = 10.0


class Filled(NamedTuple):
    """How often a key was seen and how often it filled each of the roles counted."""

    seen: int
    filled: tuple[int, ...]


class Shares(Generic[T]):
    """A table counted at several grains; a fine share is smoothed by the next coarser, so rare rows weigh little."""

    def __init__(
        self, table: Mapping[Key, Filled], grains: Sequence[Callable[[T], Key]], unseen: Sequence[float]
    ) -> None:
        self._table, self._grains, self._unseen = table, grains, unseen

    def of(self, described: T, depth: int | None = None) -> Sequence[float]:
        """The shares that the first `depth` grains give, or all of them."""
        shares = self._unseen
        for grain in self._grains[:depth]:
            found = self._table.get(grain(described))
            if found:
                total = found.seen + _SMOOTHING
                shares = [(n + _SMOOTHING * p) / total for n, p in zip(found.filled, shares, strict=True)]
        return shares

    def gain(self, described: T) -> list[float]:
        """By how much the finer grains multiply the odds that the coarsest grain gives."""
        return [
            to_odds(fine) / to_odds(plain)
            for fine, plain in zip(self.of(described), self.of(described, 1), strict=True)
        ]


def to_odds(share: float) -> float:
    """The odds of a share."""
    return share / (1 - share)


def load_counts(name: str, width: int) -> dict[Key, Filled]:
    """The rows of a counted table whose keys have `width` columns."""
    return dict(_iter_counts(name, width))


def _iter_counts(name: str, width: int) -> Iterator[tuple[Key, Filled]]:
    for row in iter_rows(name):
        values = list(row.values())
        yield tuple(values[:width]), Filled(int(values[width]), tuple(map(int, values[width + 1 :])))
