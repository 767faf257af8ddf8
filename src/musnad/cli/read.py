"""`musnad read`: articles in, claims out."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from musnad.cli.intake import Session, takes_articles
from musnad.cli.output import open_output, out_option
from musnad.export.csv import write_csv
from musnad.export.jsonl import write_jsonl
from musnad.export.terminal.cell import Bidi
from musnad.export.terminal.table import write_table
from musnad.settings import load_settings

# ECMA-48 BDSM: terminals that would turn Arabic themselves leave it as it comes, until told otherwise.
_EXPLICIT, _IMPLICIT = "\x1b[8l", "\x1b[8h"


@click.command(
    epilog="""\b
Examples:
  musnad read report.txt
  musnad read reports/ "more/*.html" --jsonl -o claims.jsonl
  curl -s https://example.org/report | musnad read - --publisher "Example" --published 2016-12-12
  musnad read reports/ --lang ar --csv > claims.csv"""
)
@takes_articles
@click.option("--jsonl", "form", flag_value="jsonl", help="Write JSON Lines, an article a line.")
@click.option("--csv", "form", flag_value="csv", help="Write CSV for spreadsheets, a claim a row.")
@out_option
def read(
    paths: tuple[str, ...],
    lang: str | None,
    publisher: str | None,
    published: datetime.date | None,
    form: str | None,
    output: Path | None,
) -> int:
    """Read articles and show their claims.

    PATHS are files (.txt, .html, .jsonl, .json), folders, globs in quotation marks, or - for standard input.
    """
    session = Session(paths, lang=lang, publisher=publisher, published=published)
    settings = load_settings()
    with open_output(output) as out:
        pairs = session.iter_readings(show_progress=not out.isatty())
        if form == "jsonl":
            write_jsonl(pairs, out)
        elif form == "csv":
            write_csv(pairs, out)
        else:
            bidi = settings.choose_bidi(terminal=out.isatty())
            with _left_as_it_comes(out, bidi):
                write_table(pairs, out, bidi=bidi)
    return session.close()


@contextmanager
def _left_as_it_comes(out: TextIO, bidi: Bidi) -> Iterator[None]:
    """The terminal turns nothing meanwhile, if Musnad already has."""
    if bidi is Bidi.LOGICAL or not out.isatty():
        yield
        return
    out.write(_EXPLICIT)
    try:
        yield
    finally:
        out.write(_IMPLICIT)
        out.flush()
