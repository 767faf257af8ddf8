"""Prints the megabytes at the peak of a process that reads and resolves every benchmark article."""

import argparse
import resource
from pathlib import Path

from bench.articles import load_articles
from bench.corpora import DEFAULT
from musnad.pipeline import read_articles
from musnad.read.readers import READERS


def main() -> None:
    """Read, then print the peak of the resident set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--reader", choices=list(READERS), default="lexicon")
    args = parser.parse_args()
    reader = READERS[args.reader](threads=2)
    for _ in read_articles(load_articles(args.shared), reader, report=print):
        pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
