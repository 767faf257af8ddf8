"""From scores to spans."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


class Tagged(NamedTuple):
    """The words [start, end) that carry tag `number`, with how likely they do."""

    number: int
    start: int
    end: int
    score: float

    def moved(self, by: int) -> "Tagged":
        """The same so many words further on."""
        return self._replace(start=self.start + by, end=self.end + by)


def soften(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(powers / powers.sum(-1, keepdims=True))


def find_tagged(chances: Floats, breaks: Sequence[bool]) -> list[Tagged]:
    """The spans that the likeliest tags of the words make; `breaks[i]` says that no span goes on from word i - 1 to i.

    `chances` [words, 1 + 2 x tags]: outside, then for each tag its first word and its further words.
    """
    best = chances.argmax(1)
    return list(_iter_spans(best, chances, breaks))


def _iter_spans(best: npt.NDArray[np.int64], chances: Floats, breaks: Sequence[bool]) -> Iterator[Tagged]:
    words = [int(i) for i in best.nonzero()[0]]
    at = 0
    while at < len(words):
        start = words[at]
        number = (int(best[start]) - 1) // 2
        end = start + 1
        while at + 1 < len(words) and words[at + 1] == end and best[end] == 2 + 2 * number and not breaks[end]:
            at, end = at + 1, end + 1
        at += 1
        yield Tagged(number, start, end, float(chances[range(start, end), best[start:end]].mean()))
