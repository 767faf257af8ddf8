"""`musnad report`: articles in, one page to look at out."""

import datetime
from pathlib import Path

import click

from musnad.cli.intake import Session, takes_articles
from musnad.cli.output import open_output
from musnad.cli.reader_choice import ReaderChoice, takes_reader
from musnad.export.report import write_report
from musnad.reconcile import reconcile


@click.command(
    epilog="""\b
Examples:
  musnad report reports/ -o report.html
  musnad report claims-to-check.jsonl --lang ar -o report.html"""
)
@takes_articles
@takes_reader
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="The page to write.",
)
def report(
    paths: tuple[str, ...],
    lang: str | None,
    publisher: str | None,
    published: datetime.date | None,
    choice: ReaderChoice,
    output: Path,
) -> int:
    """Write one page with the articles, their claims marked, the events they add up to, a map and a timeline.

    The page needs no network. PATHS are as for `musnad read`.
    """
    session = Session(paths, lang=lang, publisher=publisher, published=published, choice=choice)
    pairs = list(session.iter_readings(show_progress=True))
    with open_output(output) as out:
        write_report(pairs, reconcile(pairs), out)
    return session.close()
