"""Measures in the terminal."""

import io

import pytest

from musnad.export.terminal.scores import show_figure, write_scores
from musnad.scoring import Figures, Tally, to_figures

NOTHING: Figures = to_figures(Tally())


@pytest.mark.parametrize(("value", "shown"), [(None, "–"), (0.0, "0.0000"), (1 / 3, "0.3333"), (12345, "12,345")])
def test_figures(value: float | None, shown: str) -> None:
    assert show_figure(value) == shown


@pytest.mark.parametrize("width", [80, 120])
def test_tables_fit_and_keep_names_whole(width: int) -> None:
    out = io.StringIO()
    write_scores(NOTHING, {"displacement": NOTHING | {"gold": 12345, "claim F1": 0.5}, None: NOTHING}, out, width=width)
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    assert any("displacement" in line and "12,345" in line and "0.500" in line for line in lines)
    assert "…" not in out.getvalue()


def test_without_groups_there_is_one_table() -> None:
    out = io.StringIO()
    write_scores(NOTHING, None, out, width=80)
    assert len([line for line in out.getvalue().splitlines() if line.strip()]) == len(NOTHING)
