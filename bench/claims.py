"""Claims against gold: `python -m bench.claims CORPUS.jsonl --out PREDICTED.jsonl` writes what the reader finds."""

import argparse
import json
from pathlib import Path
from typing import Any

from bench.corpora import load_docs, load_scorer, to_article
from musnad.model.wire import to_json
from musnad.pipeline import read_article
from musnad.read.lexicon_reader import LexiconReader

Figures = dict[str, float]


def predict(docs: list[dict[str, Any]]) -> dict[str, str]:
    """A line of JSON for each document: its claims as the reader finds them."""
    reader = LexiconReader()
    return {doc["id"]: to_json(read_article(to_article(doc), reader)) for doc in docs}


def score(shared: Path, docs: list[dict[str, Any]], lines: dict[str, str]) -> dict[str, Figures]:
    """The scorer's figures for all documents together and by language."""
    scorer = load_scorer(shared)
    tallies: dict[str, Any] = {"all": scorer.Tally()}
    for doc in docs:
        claims = json.loads(lines[doc["id"]])["claims"]
        for group in ("all", doc["lang"]):
            tallies.setdefault(group, scorer.Tally()).add(doc["claims"], claims)
    return {group: tally.figures() for group, tally in tallies.items()}


def measure(shared: Path, corpus: str = "dev") -> dict[str, Figures]:
    """The figures of `claims/CORPUS.jsonl` by group: all, ar, en."""
    docs = load_docs(shared / "corpus" / "claims" / f"{corpus}.jsonl")
    return score(shared, docs, predict(docs))


def main() -> None:
    """Write predictions for the scorer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.write_text("".join(line + "\n" for line in predict(load_docs(args.corpus)).values()), encoding="utf-8")


if __name__ == "__main__":
    main()
