"""The tables of the text layer are sound."""

from importlib.resources import files

import pytest

from musnad.text.tables import iter_rows

TABLES = sorted(path.name for path in files("musnad.text").iterdir() if path.name.endswith(".csv"))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_a_gloss_and_stands_once(name: str) -> None:
    rows = list(iter_rows(name))
    assert rows
    assert all(row["gloss"] for row in rows)
    keys = [tuple(cell for column, cell in row.items() if column != "gloss") for row in rows]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_what_it_is(name: str) -> None:
    head = (files("musnad.text") / name).read_text(encoding="utf-8").splitlines()[:8]
    assert head[0].startswith("# One row ")
    assert any("Licence: Apache-2.0" in line for line in head)
