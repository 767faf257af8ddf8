"""Reading the CSV tables that ship with the package.

A table opens with `#` lines (what a row is, how rows are chosen, the licence), then a header, then rows.
ASCII columns come first, then the gloss, then the form; one row gives both the pattern and its value.
"""

import csv
from collections.abc import Iterator
from importlib.resources import files

from musnad.errors import LexiconError


def iter_rows(name: str, *, package: str = "text") -> Iterator[dict[str, str]]:
    """The rows of `PACKAGE/NAME` as dicts, in file order; raises LexiconError where a row has a wrong width."""
    text = (files(f"musnad.{package}") / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for row in csv.DictReader(lines, strict=True):
        if None in row or None in row.values():
            raise LexiconError(f"{package}/{name}: wrong number of columns in {list(row.values())}")
        yield row
