"""`musnad restore`: a record out of a backup."""

from functools import partial
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import click

from musnad.errors import RecordError
from musnad.store.creating import create_record
from musnad.store.restoring import read_backup


@click.command(
    epilog="""\b
Examples:
  musnad restore record.zip record.db
  musnad restore record.zip postgresql://musnad@localhost/musnad"""
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("record")
def restore(file: Path, record: str) -> None:
    """Make a record of what `musnad backup` wrote, and verify it.

    RECORD is as for `musnad init`. Nothing is made of a backup that is damaged or was changed.
    """
    try:
        with ZipFile(file) as archive:
            create_record(record, fill=partial(read_backup, archive=archive))
    except BadZipFile as error:
        raise RecordError(f"{file}: not a backup: {error}") from None
