"""Reads a claims corpus and scores it: `python -m bench.claims CORPUS.jsonl [--out PREDICTED.jsonl]`."""

import argparse
import json
from pathlib import Path

from musnad.model import Article
from musnad.model.wire import to_json
from musnad.pipeline import read_article
from musnad.read.lexicon_reader import LexiconReader


def load_articles(path: Path) -> list[Article]:
    """The articles of a gold file, without its claims."""
    import datetime

    docs = [json.loads(line) for line in path.open(encoding="utf-8")]
    return [
        Article(
            id=d["id"], text=d["text"], publisher=d.get("publisher"), title=d.get("title"), lang=d.get("lang"),
            published=datetime.date.fromisoformat(d["published"]) if d.get("published") else None,
        )
        for d in docs
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    reader = LexiconReader()
    args.out.write_text("".join(to_json(read_article(a, reader)) + "\n" for a in load_articles(args.corpus)), "utf-8")


if __name__ == "__main__":
    main()
