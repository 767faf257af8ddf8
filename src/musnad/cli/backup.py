"""`musnad backup`: a record into one file."""

from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import click

from musnad.cli.output import writing_whole
from musnad.store import Record
from musnad.store.backup import write_backup


@click.command(
    epilog="""\b
Examples:
  musnad backup record.db -o record.zip
  musnad backup postgresql://musnad@localhost/musnad -o record.zip"""
)
@click.argument("record")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write."
)
def backup(record: str, output: Path) -> None:
    """Write a whole record into one file, from which either database can be restored.

    Others may go on working meanwhile; the file holds the record as it was at the beginning.
    """
    with (
        closing(Record.open(record)) as opened,
        opened.reading() as connection,
        writing_whole(output) as part,
        ZipFile(part, "w") as archive,
    ):
        manifest = write_backup(connection, archive)
    click.echo(", ".join(f"{count:,} {name}" for name, count in manifest.rows.items()) + f", head {manifest.head}")
