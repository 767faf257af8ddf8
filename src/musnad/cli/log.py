"""`musnad log`: what was done to a record."""

import datetime
from contextlib import closing

import click

from musnad.cli.intake import takes_day
from musnad.cli.output import left_as_it_comes, open_output
from musnad.export.terminal.log import write_log
from musnad.model.wire import to_json
from musnad.settings import load_settings
from musnad.store import Record, iter_entries


@click.command(
    epilog="""\b
Examples:
  musnad log record.db
  musnad log record.db --since 2026-01-01 --until 2026-01-31
  musnad log record.db --subject ARTICLE --jsonl"""
)
@click.argument("record")
@click.option("--subject", metavar="ID", help="Only what was done to this article.")
@click.option("--since", metavar="YYYY-MM-DD", callback=takes_day, help="Only this day (UTC) and later.")
@click.option("--until", metavar="YYYY-MM-DD", callback=takes_day, help="Only this day (UTC) and earlier.")
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Write JSON Lines, an entry a line, with its hashes.")
def log(
    record: str, subject: str | None, since: datetime.date | None, until: datetime.date | None, as_jsonl: bool
) -> None:
    """Show what was done to a record: when, by whom, what, and why."""
    with closing(Record.open(record)) as opened, opened.reading() as connection, open_output(None) as out:
        entries = iter_entries(connection, subject=subject, since=since, until=until)
        if as_jsonl:
            out.writelines(to_json(entry) + "\n" for entry in entries)
            return
        bidi = load_settings().choose_bidi(terminal=out.isatty())
        with left_as_it_comes(out, bidi):
            write_log(entries, out, bidi=bidi)
