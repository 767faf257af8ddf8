"""What is said while training goes on."""

import sys
import time

import numpy as np


class Log:
    """A line an epoch on standard error: its losses and how long it took."""

    def __init__(self) -> None:
        self._parts: list[list[float]] = []
        self._begun = time.perf_counter()

    def add(self, parts: list[float]) -> None:
        """Notes the losses of a batch."""
        self._parts.append(parts)

    def close(self, epoch: int) -> None:
        """Ends an epoch."""
        means = " ".join(f"{mean:.3f}" for mean in np.mean(self._parts, 0))
        now = time.perf_counter()
        print(f"epoch {epoch + 1}: {means}, {now - self._begun:.0f} s", file=sys.stderr, flush=True)
        self._parts, self._begun = [], now
