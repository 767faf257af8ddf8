"""Measures quality and speed and writes bench/RESULTS.md: `make bench`."""

import argparse
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench import claims, places, speed, timex
from bench.corpora import DEFAULT, hash_file

RESULTS = Path(__file__).with_name("RESULTS.md")
TARGETS = {
    "claim F1": 0.74,
    "argument F1": 0.48,
    "status acc": 0.92,
    "origin F1": 0.58,
    "count F1": 0.68,
    "when acc": 0.75,
    "when invented": 0.10,
}

SPEEDS = {"read": ">= 300", "gate alone": ">= 3,000", "memory MB": "<= 300", "first claim s": "<= 1.5"}


def to_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def show(value: float | None) -> str:
    """A figure as people read it: shares with four places, the rest with at most one; a dash where there is none."""
    if value is None:
        return "–"
    return f"{value:.4f}" if abs(value) <= 1 and value != int(value) else f"{value:,.1f}".removesuffix(".0")


def write_claims(shared: Path) -> str:
    """The section on claims."""
    groups = claims.measure(shared)
    rows = [
        [name, show(TARGETS[name]) if name in TARGETS else "", *(show(groups[group][name]) for group in groups)]
        for name in groups["all"]
    ]
    corpus = hash_file(shared / "corpus" / "claims" / "dev.jsonl")
    table = to_table(["measure", "wanted", *groups], rows)
    return f"## Claims\n\nThe development reports (`{corpus}`), both languages together and apart.\n\n{table}\n"


def write_figures(title: str, note: str, figures: Mapping[str, float]) -> str:
    """A section of one figure a row."""
    table = to_table(["measure", "value"], [[name, show(value)] for name, value in figures.items()])
    return f"## {title}\n\n{note}\n\n{table}\n"


def write_speed(shared: Path) -> str:
    """The section on speed, each rate also as a ratio to the yardstick of the same run."""
    figures = speed.measure(shared)
    yardstick = figures[speed.YARDSTICK]
    rates = ("first pass", "read", "read and resolve", "gate alone", speed.YARDSTICK)
    rows = [
        [name, SPEEDS.get(name, ""), show(value), show(value / yardstick) if name in rates else ""]
        for name, value in figures.items()
    ]
    note = (
        f"Articles of 250 words of conflict reports a second on one core ({platform.machine()}, Python "
        f"{platform.python_version()}), `first pass` with nothing remembered yet, the others the best of three rounds."
    )
    return f"## Speed and memory\n\n{note}\n\n{to_table(['measure', 'wanted', 'value', 'ratio to spaCy'], rows)}\n"


def main() -> int:
    """Measure all there is data for, print it and write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    shared = parser.parse_args().shared
    parts = ["# Results\n\nMade by `make bench`.\n"]
    if (shared / "corpus").exists():
        parts.append(write_claims(shared))
        parts.append(write_figures("Time expressions", timex.NOTE, timex.measure(shared / "corpus" / "time")))
        parts.append(write_figures("Places", places.NOTE, places.measure(shared / "corpus" / "places")))
    else:
        print(f"quality: skipped, no benchmark data under {shared}")
    parts.append(write_speed(shared))
    text = "\n".join(parts)
    print(text)
    if (shared / "corpus").exists():
        RESULTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
