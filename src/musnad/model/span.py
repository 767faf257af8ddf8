"""Character spans."""

from typing import Self

import msgspec

from musnad.errors import ModelError


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """Half-open character offsets [start, end) into an article's text; JSON: a list of two numbers."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ModelError(f"span [{self.start}, {self.end}) is empty or negative")

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def check(self, text: str) -> Self:
        """The span itself; raises ModelError where it reaches outside `text`."""
        if self.end > len(text):
            raise ModelError(f"span [{self.start}, {self.end}) lies outside a text of {len(text)} characters")
        return self
