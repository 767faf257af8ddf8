"""Calibrated confidence: how often claims that scored alike were right."""

import math
from typing import Final

import msgspec

_FINEST: Final = 0.005  # scores nearer to 0 or 1 are as good as each other


def to_odds(chance: float) -> float:
    """The logit of a probability."""
    chance = min(max(chance, _FINEST), 1 - _FINEST)
    return math.log(chance / (1 - chance))


class Curve(msgspec.Struct, frozen=True):
    """Platt's scaling of a probability, fitted on reports that the network did not learn from."""

    slope: float
    shift: float

    def calibrate(self, chance: float) -> float:
        """The share of claims with such a score that are right, 0 to 1."""
        return (1 + math.tanh((self.slope * to_odds(chance) + self.shift) / 2)) / 2
