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
from typing import Any, NamedTuple

from bench.corpora import DEFAULT, load_docs, load_tool, to_article
from musnad.export.events import to_row
from musnad.model import Article, Event, Judgement, Link, Reading
from musnad.model.wire import parse_reading
from musnad.pipeline import read_article
from musnad.read.readers import DEFAULT as READER
from musnad.read.readers import READERS
from musnad.reconcile import reconcile
from musnad.reconcile.account import Account
from musnad.reconcile.comparison import compare, find_veto
from musnad.reconcile.division import divide
from musnad.reconcile.judging import load_weights, take_odds

Pair = tuple[Article, Reading]
Figures = dict[str, float]
RULED_OUT = -6.0  # log odds of an account that cannot be of the same happening
HARM, SIZE = 3.0, 0.1  # what violence counts, and each claim, where the reports leave open which account is meant


def load_pairs(docs: Sequence[dict[str, Any]], claims: Path | None = None) -> list[Pair]:
    """The reports as articles with their claims: read now, or taken from a file where they were read before."""
    articles = [to_article(doc) for doc in docs]
    if claims is not None:
        readings = {reading.id: reading for reading in map(parse_reading, claims.read_bytes().splitlines())}
        return [(article, readings[article.id]) for article in articles]
    reader = READERS[READER](threads=2)
    return [(article, read_article(article, reader)) for article in articles]


def reconcile_groups(pairs: Sequence[Pair], incidents: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """For each incident the event that its reports agree on most, given that all of them tell of one happening."""
    by_id = {article.id: (article, reading) for article, reading in pairs}
    rows = []
    for incident in incidents:
        event = reconcile_group([by_id[report] for report in incident["reports"] if report in by_id])
        if event is not None:
            rows.append(to_row(event) | {"id": incident["incident"], "reports": incident["reports"]})
    return rows


def reconcile_group(pairs: Sequence[Pair]) -> Event | None:
    """The event of reports on one happening: around the account that fits the other reports best, linked by hand to
    the account of each that fits it best."""
    accounts = [account for article, reading in pairs for account in divide(article, reading.claims)]
    choices = [choose(account, accounts) for account in accounts if not account.total]
    if not choices:
        return None
    best = max(choices, key=lambda choice: (choice.fit, choice.account.id))
    links = [
        Link(left=best.account.id, right=other, judgement=Judgement.POSITIVE, by="the grouping")
        for other in best.others
    ]
    return next(event for event in reconcile(pairs, links=links) if best.account.id in event.claims)


class Choice(NamedTuple):
    """An account, how well it stands for a group of reports, and the accounts of the others that are of the same."""

    account: Account
    fit: float
    others: tuple[str, ...]


def choose(account: Account, accounts: Iterable[Account]) -> Choice:
    """How well an account stands for the reports that all the accounts are of."""
    best: dict[str, tuple[float, str]] = {}
    for other in accounts:
        if other.article != account.article and not other.total:
            odds = RULED_OUT if find_veto(account, other) else take_odds(compare(account, other), load_weights())
            best[other.article] = max((odds, other.id), best.get(other.article, (RULED_OUT, "")))
    own = (account.family == "violence") * HARM + any(spot.fine for spot in account.spots) + SIZE * len(account.claims)
    others = tuple(other for odds, other in best.values() if odds > RULED_OUT)
    return Choice(account, own + sum(odds for odds, _ in best.values()), others)


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
