"""Prints the megabytes at the peak of a process that reads and resolves every benchmark article."""

import argparse
import resource
from pathlib import Path

from bench.articles import load_articles
from bench.corpora import DEFAULT
from musnad.pipeline import read_article
from musnad.read.lexicon_reader import LexiconReader


def main() -> None:
    """Read, then print the peak of the resident set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    reader = LexiconReader()
    for article in load_articles(parser.parse_args().shared):
        read_article(article, reader)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
