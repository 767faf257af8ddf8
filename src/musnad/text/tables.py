"""Reading the small tables that stand beside this layer's code."""

import csv
from collections.abc import Iterator
from importlib.resources import files


def iter_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of `text/NAME` as dicts, in file order; lines that open with `#` are remarks."""
    text = (files("musnad.text") / name).read_text(encoding="utf-8")
    yield from csv.DictReader((line for line in text.splitlines() if line and not line.startswith("# ")), strict=True)
