"""Calibrated confidence: how often claims that scored alike were right."""

import math

import msgspec


class Curve(msgspec.Struct, frozen=True):
    """Platt's scaling of a probability, fitted on reports that the network did not learn from."""

    slope: float
    shift: float

    def calibrate(self, chance: float) -> float:
        """The share of claims with such a score that are right, 0 to 1."""
        odds = math.log(max(chance, 1e-6) / max(1 - chance, 1e-6))
        return 1 / (1 + math.exp(-(self.slope * odds + self.shift)))
