"""A process that adds articles and says each once it is safe: python -m tests.store.writer RECORD NAME FIRST LAST."""

import sys
from contextlib import closing

import click
from tests.store.material import add, make_article

from musnad.store import Record


def main() -> None:
    at, name, first, last = sys.argv[1:]
    with closing(Record.open(at)) as record:
        for number in range(int(first), int(last)):
            add(record, make_article(f"{name}{number}"), [0])
            click.echo(f"{name}{number}")  # which flushes


if __name__ == "__main__":
    main()
