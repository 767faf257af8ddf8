"""Puts a backup into an empty record; what comes from outside is read with limits and verified."""

import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import msgspec
from sqlalchemy import Column, Connection, Table

from musnad.errors import RecordError
from musnad.store.backup import FORMAT, MANIFEST, TABLES, Manifest
from musnad.store.reviews.standings import rebuild_standings
from musnad.store.verifying import Verifier
from musnad.store.version import NEWEST

MAX_LINE: Final = 2**27  # bytes; an article's own bytes and text are far fewer
MAX_PLAIN: Final = 2**30  # what may be unpacked in any case
MAX_RATIO: Final = 100  # beyond that, how many times the size of the file
_FAULTS: Final = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    RuntimeError,
    zlib.error,
    msgspec.MsgspecError,
    UnicodeError,
)


def read_backup(connection: Connection, archive: ZipFile) -> Manifest:
    """The manifest of the backup that was put into the record. Raises RecordError where it is damaged or false."""
    name = archive.filename
    try:
        _check_sizes(archive)
        manifest = _read_manifest(archive)
        for key, table in TABLES.items():
            if _fill_table(connection, table, archive) != manifest.rows.get(key):
                raise RecordError(f"{name}: not as many rows in {key} as it says")
        rebuild_standings(connection)
    except KeyError as error:
        raise RecordError(f"{name}: not a backup: {error.args[0]}") from None
    except _FAULTS as error:
        raise RecordError(f"{name}: damaged: {error}") from None
    verifier = Verifier(manifest.head if manifest.rows["log"] else None)
    if faults := list(islice(verifier.iter_faults(connection), 1)):
        raise RecordError(f"{name}: not as it was written: {faults[0]}")
    return manifest


def _check_sizes(archive: ZipFile) -> None:
    """Raises RecordError for a file made to fill the disk."""
    plain = sum(info.file_size for info in archive.infolist())
    packed = sum(info.compress_size for info in archive.infolist())
    if plain > MAX_PLAIN and plain > packed * MAX_RATIO:
        raise RecordError(f"{archive.filename}: would unpack to {plain / packed:,.0f} times its size")


def _read_manifest(archive: ZipFile) -> Manifest:
    with archive.open(MANIFEST) as stream:
        manifest = msgspec.json.decode(stream.read(2**16), type=Manifest)
    if manifest.format != FORMAT or manifest.version != NEWEST:
        raise RecordError(f"{archive.filename}: made by another version of Musnad, {manifest.musnad}")
    return manifest


def _fill_table(connection: Connection, table: Table, archive: ZipFile) -> int:
    """The number of rows."""
    count = 0
    rows = _iter_rows(table, archive)
    while batch := list(islice(rows, 50)):
        connection.execute(table.insert(), batch)
        count += len(batch)
    return count


def _iter_rows(table: Table, archive: ZipFile) -> Iterator[dict[str, Any]]:
    row = msgspec.defstruct(table.name, map(_to_field, table.columns), forbid_unknown_fields=True, kw_only=True)
    decoder = msgspec.json.Decoder(row)
    with archive.open(f"{table.name}.jsonl") as stream:
        while line := stream.readline(MAX_LINE):
            yield msgspec.structs.asdict(decoder.decode(line))


def _to_field(column: Column[Any]) -> tuple[str, Any] | tuple[str, Any, None]:
    kind = column.type.python_type
    name = str(column.name)
    return (name, kind | None, None) if column.nullable else (name, kind)
