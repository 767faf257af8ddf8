"""`musnad verify`: whether a record is as it was written."""

from contextlib import closing

import click

from musnad.errors import RecordError
from musnad.export.plain import to_plain
from musnad.store import Record, Verifier


@click.command(
    epilog="""\b
Examples:
  musnad verify record.db
  musnad verify record.db --head 5f2c0e..."""
)
@click.argument("record")
@click.option("--head", metavar="HASH", help="The hash that an earlier run gave: the log must still have it.")
def verify(record: str, head: str | None) -> None:
    """Check that nothing in a record was changed, added or taken away behind its log's back.

    The last line gives the hash of the log's last entry. Kept elsewhere, it lets a later run tell whether entries
    were cut off at the end or the whole log was written anew.
    """
    verifier, faults = Verifier(head), 0
    with closing(Record.open(record)) as opened, opened.reading() as connection:
        for fault in verifier.iter_faults(connection):
            click.echo(to_plain(fault))
            faults += 1
    for entry in verifier.removals:
        click.echo(to_plain(f"article {entry.subject}: removed {entry.at[:19]} by {entry.who}: {entry.why}"))
    click.echo(f"{verifier.entries:,} entries, head {verifier.head}")
    if faults:
        raise RecordError(f"{opened.name}: {faults} {'fault' if faults == 1 else 'faults'}")
