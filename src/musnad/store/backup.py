"""A whole record in one file: a zip of JSON Lines, a table each, and a manifest; the same from either database."""

from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec
from sqlalchemy import Connection, Table, select

from musnad import __version__
from musnad.store.log import find_head
from musnad.store.sealing import to_line
from musnad.store.tables import articles, claims, log
from musnad.store.version import NEWEST

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
TABLES: Final = {articles.name: articles, claims.name: claims, log.name: log}  # in the order of restoring


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup says of itself: versions of its form, the tables and Musnad, rows by table, the log's head."""

    format: int
    version: str
    musnad: str
    rows: dict[str, int]
    head: str


def write_backup(connection: Connection, archive: ZipFile) -> Manifest:
    """What was written into the archive."""
    rows = {name: _write_table(connection, table, archive) for name, table in TABLES.items()}
    manifest = Manifest(FORMAT, NEWEST, __version__, rows, find_head(connection))
    archive.writestr(_describe(MANIFEST), msgspec.json.format(msgspec.json.encode(manifest)))
    return manifest


def _write_table(connection: Connection, table: Table, archive: ZipFile) -> int:
    """The number of rows. Each line is what the log's hash of a row is taken over."""
    count = 0
    query = select(table).order_by(*table.primary_key).execution_options(yield_per=200)
    rows = connection.execute(query).mappings()
    with archive.open(_describe(f"{table.name}.jsonl"), "w", force_zip64=True) as out:
        for count, row in enumerate(rows, 1):  # noqa: B007 - the last number is the sum
            out.write(to_line(row) + b"\n")
    return count


def _describe(name: str) -> ZipInfo:
    info = ZipInfo(name)  # with no time of its own: the same record gives the same bytes
    info.compress_type = ZIP_DEFLATED
    return info
