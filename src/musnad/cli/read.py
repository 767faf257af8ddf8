"""`musnad read`: articles in, claims out."""

import datetime
from pathlib import Path

import click

from musnad.cli.intake import Session, takes_articles
from musnad.cli.output import left_as_it_comes, open_output, out_option
from musnad.cli.reader_choice import ReaderChoice, takes_reader
from musnad.errors import UsageError
from musnad.export.csv import write_csv
from musnad.export.jsonl import write_jsonl
from musnad.export.terminal.table import write_table
from musnad.settings import load_settings


@click.command(
    epilog="""\b
Examples:
  musnad read report.txt
  musnad read reports/ "more/*.html" --jsonl -o claims.jsonl
  curl -s https://example.org/report | musnad read - --publisher "Example" --published 2016-12-12
  musnad read reports/ --lang ar --csv > claims.csv"""
)
@takes_articles
@takes_reader
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Write JSON Lines, an article a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Write CSV for spreadsheets, a claim a row.")
@out_option
def read(
    paths: tuple[str, ...],
    lang: str | None,
    publisher: str | None,
    published: datetime.date | None,
    choice: ReaderChoice,
    as_jsonl: bool,
    as_csv: bool,
    output: Path | None,
) -> int:
    """Read articles and show their claims.

    PATHS are files (.txt, .html, .jsonl, .json), folders, globs in quotation marks, or - for standard input.
    """
    if as_jsonl and as_csv:
        raise UsageError("--jsonl and --csv exclude each other")
    session = Session(paths, lang=lang, publisher=publisher, published=published, choice=choice)
    settings = load_settings()
    with open_output(output) as out:
        pairs = session.iter_readings(show_progress=not out.isatty())
        if as_jsonl:
            write_jsonl(pairs, out)
        elif as_csv:
            write_csv(pairs, out)
        else:
            bidi = settings.choose_bidi(terminal=out.isatty())
            with left_as_it_comes(out, bidi):
                write_table(pairs, out, bidi=bidi)
    return session.close()
