"""From scores to spans."""

from collections.abc import Sequence
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

    `chances` [words, 1 + 2 x tags]: outside, then for each tag its first word and its further words. What tag a word
    has is told by both of its chances together; a span goes on over words of the same tag unless likelier first ones.
    """
    outside, firsts, further = chances[:, :1], chances[:, 1::2], chances[:, 2::2]
    shares = np.concatenate([outside, firsts + further], 1)
    best = shares.argmax(1)
    spans: list[list[int]] = []  # number, start, end
    for word in map(int, best.nonzero()[0]):
        number = int(best[word]) - 1
        goes_on = spans and spans[-1][0] == number and spans[-1][2] == word and not breaks[word]
        if goes_on and firsts[word, number] < further[word, number]:
            spans[-1][2] = word + 1
        else:
            spans.append([number, word, word + 1])
    return [Tagged(n, start, end, float(shares[start:end, n + 1].mean())) for n, start, end in spans]
