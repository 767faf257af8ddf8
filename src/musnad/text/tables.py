"""Reading the small tables that stand beside this layer's code."""

import csv
from collections.abc import Iterator
from importlib.resources import files

from musnad.errors import LexiconError


def iter_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of `text/NAME` as dicts, in file order; raises LexiconError where a row has a wrong width."""
    text = (files("musnad.text") / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for row in csv.DictReader(lines, strict=True):
        if None in row or None in row.values():
            raise LexiconError(f"text/{name}: wrong number of columns in {list(row.values())}")
        yield row
