"""Makes records, and brings those of earlier versions up to date."""

from collections.abc import Callable
from contextlib import closing
from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

from musnad.errors import RecordError
from musnad.store.record import Record
from musnad.store.version import NEWEST, check_not_later, find_version


def create_record(at: str, *, fill: Callable[[Connection], object] | None = None) -> None:
    """Makes an empty record, or one with what `fill` puts into it; all of it or nothing.

    Raises RecordError where something is there already.
    """
    with closing(Record(at)) as record, record.writing() as connection:
        if inspect(connection).get_table_names():
            raise RecordError(f"{record.name}: something is there already")
        _migrate(connection)
        if fill is not None:
            fill(connection)


def upgrade_record(at: str) -> bool:
    """Whether there was a record of an earlier version, which is now up to date; all of it or nothing."""
    with closing(Record(at)) as record, record.writing() as connection:
        version = find_version(connection)
        if version is None or version == NEWEST:
            return False
        check_not_later(version, record.name)
        _migrate(connection)
        return True


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(files("musnad.store") / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
