"""Figures as people read them, in Markdown tables."""

from collections.abc import Sequence


def to_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def show(value: float | None) -> str:
    """A figure as people read it: shares with four places, the rest with at most one; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:.4f}" if abs(value) <= 1 and value != int(value) else f"{value:,.1f}".removesuffix(".0")
