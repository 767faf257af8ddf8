"""Wrong passwords of late, so that nobody can try many."""

import time
from collections import OrderedDict
from threading import Lock
from typing import Final

WAIT: Final = 15 * 60  # seconds
BY_NAME: Final = 5
BY_HOST: Final = 50  # many people may share an address
_KEPT: Final = 10_000  # names and hosts


class Failures:
    """How often somebody lately gave a wrong password, by name and by host."""

    def __init__(self) -> None:
        self._at: OrderedDict[tuple[str, str], list[float]] = OrderedDict()
        self._lock = Lock()

    def are_many(self, name: str, host: str) -> bool:
        """Whether whoever asks must wait."""
        with self._lock:
            return self._count("name", name) >= BY_NAME or self._count("host", host) >= BY_HOST

    def _count(self, kind: str, one: str) -> int:
        since = time.monotonic() - WAIT
        return sum(at > since for at in self._at.get((kind, one), ()))

    def add(self, name: str, host: str) -> None:
        """Remembers one more."""
        with self._lock:
            for key in (("name", name), ("host", host)):
                self._at[key] = [*self._at.pop(key, ())[-BY_HOST:], time.monotonic()]
            while len(self._at) > _KEPT:
                self._at.popitem(last=False)
