"""Quality floors for each reader, task and language: `python -m bench.gate [--update [--allow-regression]]`.

Fails when a figure falls under its floor by more than EPSILON (one flipped claim of the development set moves a
figure by about 0.001), or when the corpus is not the one that the floors were set on. `--update` sets the floors to
today's figures and pins the corpus; it refuses to lower a floor without `--allow-regression`.
"""

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.claims import measure
from bench.corpora import DEFAULT, hash_file
from musnad.read.readers import READERS

FLOORS = Path(__file__).with_name("floors.json")
EPSILON = 0.0015
HIGHER = (
    "claim F1",
    "argument F1",
    "status acc",
    "status macro-F1",
    "origin F1",
    "chain F1",
    "count F1",
    "when acc",
    "whole F1",
)
LOWER = ("when invented",)


@dataclass(frozen=True, slots=True)
class Pin:
    """The floors and the hash of the corpus that they were set on."""

    corpus: str
    floors: dict[str, float]


def load_pin(path: Path) -> Pin:
    """The pin that the repository keeps."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Pin(data["corpus"], data["floors"])


def save_pin(path: Path, pin: Pin) -> None:
    """Write the pin, keys sorted."""
    data = {"corpus": pin.corpus, "floors": {k: round(v, 4) for k, v in sorted(pin.floors.items())}}
    path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")


def take_figures(shared: Path) -> Pin:
    """Today's figures, one a reader, language and measure."""
    floors = {
        f"{reader} {group} {name}": value
        for reader in READERS
        for group, figures in measure(shared, reader).items()
        for name, value in figures.items()
        if value is not None and name in HIGHER + LOWER
    }
    return Pin(hash_file(shared / "corpus" / "claims" / "dev.jsonl"), floors)


def find_regressions(floors: dict[str, float], figures: dict[str, float]) -> list[str]:
    """One line for each figure that is worse than its floor."""
    lines = []
    for name, floor in sorted(floors.items()):
        now = figures.get(name)
        if now is None:
            lines.append(f"{name}: no longer measured, floor {floor:.4f}")
            continue
        worse = now > floor + EPSILON if name.endswith(LOWER) else now < floor - EPSILON
        if worse:
            lines.append(f"{name}: {now:.4f}, floor {floor:.4f}")
    return lines


def check(pin: Pin, today: Pin) -> list[str]:
    """What is wrong today, one line each; empty when all is well."""
    if pin.corpus != today.corpus:
        return [f"the corpus hashes to {today.corpus}, the floors were set on {pin.corpus}: run with --update"]
    return find_regressions(pin.floors, today.floors)


def update(path: Path, today: Pin, *, allow_regression: bool) -> list[str]:
    """Set the floors to today's figures; the lines say what kept it from doing so."""
    lowered = find_regressions(load_pin(path).floors, today.floors) if path.exists() else []
    if lowered and not allow_regression:
        return lowered
    save_pin(path, today)
    return []


def main() -> int:
    """Exit 0 when the floors hold, 1 when not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    args = parser.parse_args()
    if not (args.shared / "corpus" / "claims" / "dev.jsonl").exists():
        print(f"quality floors: skipped, no annotated reports under {args.shared}")
        return 0
    today = take_figures(args.shared)
    if args.update:
        wrong = update(FLOORS, today, allow_regression=args.allow_regression)
    else:
        wrong = check(load_pin(FLOORS), today)
    print("\n".join(f"quality floors: {line}" for line in wrong) or f"quality floors: {len(today.floors)} hold")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
