"""`musnad init`: a new record."""

import click

from musnad.store.creating import create_record, upgrade_record


@click.command(
    epilog="""\b
Examples:
  musnad init record.db
  musnad init postgresql://musnad@localhost/musnad"""
)
@click.argument("record")
@click.option("--upgrade", is_flag=True, help="Bring a record of an earlier version up to date.")
def init(record: str, *, upgrade: bool) -> None:
    """Make a new, empty record.

    RECORD is a file, which will be one of SQLite, or the URL of an empty PostgreSQL database.
    """
    if upgrade:
        done = upgrade_record(record)
        click.echo("brought up to date" if done else "nothing to do", err=True)
    else:
        create_record(record)
