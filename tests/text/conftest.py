"""Tables of cases: a module's `TABLE` beside it gives every `case` of its tests."""

import csv
import re
from pathlib import Path

import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test once for each row; `\\n` and `\\uXXXX` in a cell stand for what cannot be seen."""
    if "case" in metafunc.fixturenames:
        rows = list(_iter_rows(Path(metafunc.module.__file__ or "").with_name(metafunc.module.TABLE)))
        metafunc.parametrize("case", rows, ids=[row["gloss"] for row in rows])


def _iter_rows(path: Path) -> list[dict[str, str]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    return [{key: _unescape(cell) for key, cell in row.items()} for row in csv.DictReader(lines, strict=True)]


def _unescape(cell: str) -> str:
    shown = cell.replace(r"\n", "\n").replace(r"\r", "\r")
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), shown)
