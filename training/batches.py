"""Windows as padded tensors, windows of like length together."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor

from musnad.read.learned.hints import Whole
from musnad.read.learned.model_reader import to_arrays
from musnad.read.learned.sheet import Sheet, Window

PIECES: Final = 2000  # of one batch, padding counted
_JITTER: Final = 60  # pieces: windows of a batch differ by about this much
_GROUP_SHARE: Final = 0.15  # of tables left out of a batch
_NAME_SHARE: Final = 0.1  # of single features left out


class Shown(Protocol):
    """Anything that shows a window of a sheet."""

    @property
    def sheet(self) -> Sheet: ...
    @property
    def window(self) -> Window: ...


T = TypeVar("T", bound=Shown)


def measure(shown: Shown) -> int:
    """How many pieces are shown."""
    return sum(map(len, shown.sheet.pieces[shown.window.first : shown.window.end]))


def iter_batches(items: Sequence[T], rng: random.Random) -> Iterator[list[T]]:
    """The items in batches of at most PIECES, in random order."""
    batches: list[list[T]] = [[]]
    for item in sorted(items, key=lambda item: measure(item) + rng.random() * _JITTER):
        if batches[-1] and measure(item) * (len(batches[-1]) + 1) > PIECES:
            batches.append([])
        batches[-1].append(item)
    rng.shuffle(batches)
    yield from batches


@dataclass(frozen=True)
class Features:
    """The numbers of features by name, and of each number its table."""

    numbers: Mapping[str, int]
    tables: Whole

    @classmethod
    def of(cls, names: Sequence[str]) -> "Features":
        """The features of these names, numbered from 1."""
        tables = [name.split(" ")[0].rstrip("+") for name in names]
        order = sorted(set(tables))
        return cls({name: i for i, name in enumerate(names, 1)}, np.array([0, *map(order.index, tables)]))

    def drop(self, numbers: Whole, rng: np.random.Generator) -> Whole:
        """The numbers with whole tables and single features left out by chance, so that no word leans on them alone."""
        kept = rng.random(int(self.tables.max()) + 1) > _GROUP_SHARE
        return numbers * (kept[self.tables[numbers]] & (rng.random(numbers.shape) > _NAME_SHARE))


def stack(batch: Sequence[Shown], features: Features, rng: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, first pieces and features of the batch, padded with 0."""
    arrays = [to_arrays(item.sheet, item.window, features.numbers) for item in batch]
    pieces, firsts, numbers = zip(*arrays, strict=True)
    return pad(pieces), pad(firsts), pad([features.drop(number, rng) for number in numbers])


def pad(arrays: Sequence[Whole]) -> Tensor:
    """The arrays in one tensor, 0 where one ends before the longest."""
    shape = [len(arrays), *(max(array.shape[axis] for array in arrays) for axis in range(arrays[0].ndim))]
    padded = np.zeros(shape, np.int64)
    for number, array in enumerate(arrays):
        padded[number][tuple(slice(length) for length in array.shape)] = array
    return torch.from_numpy(padded)
