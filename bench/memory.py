"""Prints the megabytes at the peak of a process that reads and resolves every benchmark article."""

import argparse
import resource
from pathlib import Path

from bench.articles import load_articles
from bench.corpora import DEFAULT
from musnad.pipeline import read_article
from musnad.read.readers import READERS


def main() -> None:
    """Read, then print the peak of the resident set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--reader", choices=list(READERS), default="lexicon")
    args = parser.parse_args()
    reader = READERS[args.reader](threads=2)
    for article in load_articles(args.shared):
        read_article(article, reader)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
