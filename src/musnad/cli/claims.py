"""`musnad claims`: what a record says."""

import datetime
from contextlib import closing
from pathlib import Path

import click

from musnad.cli.intake import takes_day
from musnad.cli.output import open_output, out_option
from musnad.cli.readings import takes_form, write_readings
from musnad.store import Record, iter_readings


@click.command(
    epilog="""\b
Examples:
  musnad claims record.db
  musnad claims record.db --on 2026-01-31 --jsonl -o claims.jsonl
  musnad claims record.db --article wire-0001"""
)
@click.argument("record")
@click.option("--on", "day", metavar="YYYY-MM-DD", callback=takes_day, help="As the record was when this day ended.")
@click.option("--article", metavar="ID", help="Only the claims of this article.")
@takes_form
@out_option
def claims(record: str, day: datetime.date | None, article: str | None, form: str | None, output: Path | None) -> None:
    """Show the claims that a record holds, or held on an earlier day.

    What was removed since then cannot be shown; `musnad log` tells of it.
    """
    with closing(Record.open(record)) as opened, opened.reading() as connection, open_output(output) as out:
        write_readings(iter_readings(connection, on=day, article_id=article), out, form=form)
