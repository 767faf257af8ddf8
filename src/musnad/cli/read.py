"""`musnad read`: articles in, claims out."""

import datetime
from pathlib import Path

import click

from musnad.cli.intake import Session, takes_articles
from musnad.cli.output import open_output, out_option
from musnad.cli.reader_choice import ReaderChoice, takes_reader
from musnad.cli.readings import takes_form, write_readings


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
@takes_form
@out_option
def read(
    paths: tuple[str, ...],
    lang: str | None,
    publisher: str | None,
    published: datetime.date | None,
    choice: ReaderChoice,
    form: str | None,
    output: Path | None,
) -> int:
    """Read articles and show their claims.

    PATHS are files (.txt, .html, .jsonl, .json), folders, globs in quotation marks, or - for standard input.
    """
    session = Session(paths, lang=lang, publisher=publisher, published=published, choice=choice)
    with open_output(output) as out:
        write_readings(session.iter_readings(show_progress=not out.isatty()), out, form=form)
    return session.close()
