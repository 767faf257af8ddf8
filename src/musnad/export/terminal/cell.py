"""A cell of a table whose Arabic stands right in any terminal."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.text import Text

from musnad.export.bidi import has_rtl, is_rtl, reorder, shape

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


class Bidi(StrEnum):
    """Who puts right-to-left text into the order of sight."""

    REORDER = "reorder"  # Musnad, for terminals that show characters as they come
    LOGICAL = "logical"  # the reader's terminal, editor or pager


class Cell:
    """Lines of text, broken at words where the column is narrow; Arabic lines keep to the right."""

    def __init__(self, lines: Sequence[str], bidi: Bidi, *, style: str = "") -> None:
        self._bidi, self._style = bidi, style
        self._lines = [(shape(line) if bidi is Bidi.REORDER else line, is_rtl(line)) for line in lines]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterable[Text]:
        """Each line as wide as the column allows, turned only after it was broken."""
        for line, rtl in self._lines:
            for part in Text(line).wrap(console, options.max_width):
                shown = self._turn(part.plain.strip(), rtl=rtl)
                yield Text(shown, style=self._style, justify="right" if rtl else "left", no_wrap=True)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """From the longest word to the longest line."""
        texts = [Measurement.get(console, options, Text(line)) for line, _ in self._lines] or [Measurement(0, 0)]
        return Measurement(max(text.minimum for text in texts), max(text.maximum for text in texts))

    def _turn(self, line: str, *, rtl: bool) -> str:
        if self._bidi is Bidi.REORDER:
            return reorder(line, rtl=rtl)
        return f"{_FIRST_STRONG_ISOLATE}{line}{_POP_ISOLATE}" if has_rtl(line) else line
