"""What is said on standard error of what could not be read."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console

from musnad.errors import InputError
from musnad.export.plain import to_plain

Item = TypeVar("Item")


class Complaints:
    """Takes errors, says each in a line of its own, and knows the exit code that they lead to."""

    def __init__(self) -> None:
        self.console = Console(stderr=True, highlight=False, markup=False)
        self._number = 0

    def __call__(self, error: InputError) -> None:
        self._number += 1
        sys.stdout.flush()
        self.console.print(to_plain(str(error)), soft_wrap=True)

    def keep(self, items: Iterable[Item | InputError]) -> Iterator[Item]:
        """What is no error; errors are said."""
        for item in items:
            if isinstance(item, InputError):
                self(item)
            else:
                yield item

    @property
    def code(self) -> int:
        """The exit code: 1 if something could not be read."""
        return 1 if self._number else 0
