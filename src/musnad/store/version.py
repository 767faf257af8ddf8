"""Which version of the tables a record has."""

from typing import Final

from sqlalchemy import Connection, column, inspect, select, table

from musnad.errors import RecordError

NEWEST: Final = "0005"  # the last of migrations/versions; they are named so that later ones sort later

_VERSIONS: Final = table("alembic_version", column("version_num"))


def find_version(connection: Connection) -> str | None:
    """The version of the tables, None where they are not those of a record."""
    if not inspect(connection).has_table(_VERSIONS.name):
        return None
    return connection.execute(select(_VERSIONS.c.version_num)).scalar()


def check_version(connection: Connection, name: str) -> None:
    """Raises RecordError unless the tables are those of this version."""
    version = find_version(connection)
    if version is None:
        raise RecordError(f"{name}: not a record; `musnad init` makes one")
    if version < NEWEST:
        raise RecordError(f"{name}: made by an earlier version of Musnad; `musnad init --upgrade` brings it up to date")
    check_not_later(version, name)


def check_not_later(version: str, name: str) -> None:
    """Raises RecordError for a version that this Musnad does not know."""
    if version > NEWEST:
        raise RecordError(f"{name}: made by a later version of Musnad")
