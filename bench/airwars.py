"""Airwars' incidents from the reports alone: `python -m bench.airwars` reads, reconciles and scores.

Once in one pool with no grouping given, and once with each incident's reports given as one group, which leaves only
the reading to be judged. `--claims FILE` takes claims that were read before instead of reading.
"""

import argparse
import contextlib
import io
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.corpora import DEFAULT, load_docs, load_tool, to_article
from musnad.export.events import to_row
from musnad.model import Article, Reading
from musnad.model.wire import parse_reading
from musnad.pipeline import read_article
from musnad.read.readers import DEFAULT as READER
from musnad.read.readers import READERS
from musnad.reconcile import reconcile

Pair = tuple[Article, Reading]
Figures = dict[str, float]


def load_pairs(docs: Sequence[dict[str, Any]], claims: Path | None = None) -> list[Pair]:
    """The reports as articles with their claims: read now, or taken from a file where they were read before."""
    articles = [to_article(doc) for doc in docs]
    if claims is not None:
        readings = {reading.id: reading for reading in map(parse_reading, claims.read_bytes().splitlines())}
        return [(article, readings[article.id]) for article in articles]
    reader = READERS[READER](threads=2)
    return [(article, read_article(article, reader)) for article in articles]


def reconcile_groups(pairs: Sequence[Pair], incidents: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each incident the event that most of its reports tell of, all of them given as its reports."""
    by_id = {article.id: (article, reading) for article, reading in pairs}
    rows = []
    for incident in incidents:
        events = reconcile(by_id[report] for report in incident["reports"] if report in by_id)
        if events:
            main = max(events, key=lambda event: (len(event.reports), event.id))
            rows.append(to_row(main) | {"id": incident["incident"], "reports": incident["reports"]})
    return rows


def score(rows: Iterable[dict[str, Any]], folder: Path, tool: Path) -> Figures:
    """The scorer's figures for events."""
    with tempfile.TemporaryDirectory() as temporary:
        events = Path(temporary) / "events.jsonl"
        events.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        arguments = [str(tool), str(folder / "incidents.jsonl"), str(folder / "reports.jsonl"), str(events)]
        return _run(tool, arguments)


def _run(tool: Path, arguments: list[str]) -> Figures:
    kept, sys.argv = sys.argv, arguments
    try:
        with contextlib.redirect_stdout(io.StringIO()) as out:
            load_tool(tool).main()
    finally:
        sys.argv = kept
    cells = (line.rsplit(None, 1) for line in out.getvalue().splitlines() if not line.startswith("incidents"))
    return {name.strip(): float(value) for name, value in cells}


def measure(shared: Path, claims: Path | None = None) -> dict[str, Figures]:
    """The figures by way: `pool` with no grouping given, `grouped` with the true one."""
    folder, tool = shared / "corpus" / "airwars", shared / "tools" / "score_airwars.py"
    pairs = load_pairs(load_docs(folder / "reports.jsonl"), claims)
    incidents = load_docs(folder / "incidents.jsonl")
    return {
        "pool": score(map(to_row, reconcile(pairs)), folder, tool),
        "grouped": score(reconcile_groups(pairs, incidents), folder, tool),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--claims", type=Path)
    args = parser.parse_args()
    for way, figures in measure(args.shared, args.claims).items():
        print(way, json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
