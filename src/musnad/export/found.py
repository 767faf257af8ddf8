"""What a search found, for other programs: JSON Lines, and CSV for spreadsheets."""

import csv
from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from musnad.export.csv import BOM, Value, harmless
from musnad.model.row import ArticleRow, ClaimRow, EventRow
from musnad.model.wire import to_json

ROWS: dict[str, type[msgspec.Struct]] = {"claims": ClaimRow, "events": EventRow, "articles": ArticleRow}
_DAY = ("day_first", "day_last")


def write_found_jsonl(rows: Iterable[msgspec.Struct], _: str, out: TextIO) -> None:
    """Write the rows, one a line, as the API gives them."""
    out.writelines(to_json(row) + "\n" for row in rows)


def write_found_csv(rows: Iterable[msgspec.Struct], kind: str, out: TextIO) -> None:
    """Write the rows of `claims`, `events` or `articles` under a header; several values of one joined by " | "."""
    out.write(BOM)
    writer = csv.writer(out)
    writer.writerow(list_columns(kind))
    writer.writerows([harmless(value) for value in _to_values(row)] for row in rows)


def list_columns(kind: str) -> list[str]:
    """The columns of the CSV."""
    names = ROWS[kind].__struct_fields__
    return [column for name in names for column in (_DAY if name == "day" else (name,))]


def _to_values(row: msgspec.Struct) -> list[Value]:
    values: list[Value] = []
    for name, value in msgspec.to_builtins(row).items():
        values += (value or [None, None]) if name == "day" else [_flatten(value)]
    return values


def _flatten(value: Any) -> Value:  # noqa: ANN401 - any value that JSON has
    if isinstance(value, dict) and "text" in value:
        return str(value["text"])
    if isinstance(value, dict):
        return " | ".join(f"{_span(one)} {key}" for key, one in value.items())
    if isinstance(value, list):
        return " | ".join(f"{_span(one)} {one['of']}" if isinstance(one, dict) else str(one) for one in value)
    return value if value is None or isinstance(value, int | float) else str(value)


def _span(figure: dict[str, Any]) -> str:
    low, high = figure["low"], figure["high"]
    return str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
