"""Measures quality and speed and writes bench/RESULTS.md: `make bench`."""

import argparse
import platform
import sys
from collections.abc import Mapping
from pathlib import Path

from bench import claims, learned_speed, places, speed, timex
from bench.corpora import DEFAULT, hash_file
from bench.tables import show, to_table

RESULTS = Path(__file__).with_name("RESULTS.md")
TARGETS = {
    "claim F1": 0.84,
    "argument F1": 0.66,
    "status macro-F1": 0.72,
    "origin F1": 0.75,
    "chain F1": 0.73,
    "count F1": 0.82,
    "when acc": 0.84,
    "when invented": 0.08,
    "whole F1": 0.33,
}

SPEEDS = {"read": ">= 300", "gate alone": ">= 3,000", "memory MB": "<= 300", "first claim s": "<= 1.5"}


LEARNED = {"conflict": ">= 12", "mixed stream": ">= 150", "memory MB": "<= 600", "load s": "<= 1"}


def write_claims(shared: Path) -> str:
    """The section on claims."""
    groups = claims.measure(shared, "model")
    lexicon = claims.measure(shared, "lexicon")["all"]
    rows = [
        [name, show(TARGETS.get(name)), *(show(groups[group][name]) for group in groups), show(lexicon[name])]
        for name in groups["all"]
    ]
    corpus = hash_file(shared / "corpus" / "claims" / "dev.jsonl")
    table = to_table(["measure", "wanted", *groups, "lexicon reader"], rows)
    note = f"The development reports (`{corpus}`) by the learned reader, both languages together and apart."
    return f"## Claims\n\n{note}\n\n{table}\n"


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
    table = to_table(["measure", "wanted", "value", "ratio to spaCy"], rows)
    return f"## Speed and memory of the lexicon reader\n\n{note}\n\n{table}\n"


def write_learned_speed(shared: Path) -> str:
    """The section on the speed of the learned reader, each rate also as a ratio to its encoder alone."""
    figures = learned_speed.measure(shared)
    alone = figures[learned_speed.ALONE]
    rows = [
        [name, LEARNED.get(name, ""), show(value), show(value / alone) if name in learned_speed.RATES else ""]
        for name, value in figures.items()
    ]
    table = to_table(["measure", "wanted", "value", "ratio to the encoder"], rows)
    return f"## Speed and memory of the learned reader\n\n{learned_speed.NOTE}\n\n{table}\n"


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
    parts += [write_speed(shared), write_learned_speed(shared)]
    text = "\n".join(parts)
    print(text)
    if (shared / "corpus").exists():
        RESULTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
