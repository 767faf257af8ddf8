"""What is said on standard error of what could not be read."""

import sys

from rich.console import Console

from musnad.errors import InputError
from musnad.export.plain import to_plain


class Complaints:
    """Takes errors, says each in a line of its own, and knows the exit code that they lead to."""

    def __init__(self) -> None:
        self.console = Console(stderr=True, highlight=False, markup=False)
        self._number = 0

    def __call__(self, error: InputError) -> None:
        self._number += 1
        sys.stdout.flush()
        self.console.print(to_plain(str(error)), soft_wrap=True)

    @property
    def code(self) -> int:
        """The exit code: 1 if something could not be read."""
        return 1 if self._number else 0
