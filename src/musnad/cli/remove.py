"""`musnad remove`: an article out of a record."""

from contextlib import closing

import click

from musnad.settings import load_settings
from musnad.store import Record, remove_article


@click.command(
    epilog="""\b
Examples:
  musnad remove record.db wire-0001 --why "names a witness"
  musnad log record.db --subject wire-0001"""
)
@click.argument("record")
@click.argument("article")
@click.option("--why", required=True, help="The reason, which stays in the log.")
def remove(record: str, article: str, why: str) -> None:
    """Take an article and its claims out of a record, for good.

    The log keeps its id, its hashes, who removed it and why. `musnad add` does not bring it back.
    """
    who = load_settings().name_user()
    with closing(Record.open(record)) as opened:
        with opened.writing() as connection:
            gone = remove_article(connection, article, who=who, why=why)
        opened.forget()
    click.echo(f"removed, with {gone} {'claim' if gone == 1 else 'claims'}", err=True)
