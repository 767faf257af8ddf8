"""A record: a database that holds articles, their claims and a log of all that was done to them."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Final, Self

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from musnad.errors import RecordError
from musnad.store.version import check_version

PATIENCE: Final = 30  # seconds to wait for another writer
# What is deleted is overwritten: people's safety may hang on it.
_SETTINGS: Final = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
_CACHE: Final = "cache_size = -32768"  # KiB of pages that a connection keeps
_KEPT: Final = 24  # connections; opening one costs more than most questions
_LOCK: Final = 0x6D75736E6164  # the lock that a writer holds in PostgreSQL
# How a transaction begins: one that reads sees a single state, of those that write there is one at a time.
_BEGIN: Final = {
    "sqlite": ("BEGIN", "BEGIN IMMEDIATE"),
    "postgresql": (
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
        f"SELECT pg_advisory_xact_lock({_LOCK})",
    ),
}


class Record:
    """A database, to be closed; `at` is a file of SQLite or the URL of a PostgreSQL database."""

    def __init__(self, at: str, *, patience: float = PATIENCE) -> None:
        url = _to_url(at)
        self.name = url.set(drivername="postgresql").render_as_string() if "://" in at else at  # without the password
        self._file = None if "://" in at else Path(at)
        self._engine = _connect(url, patience)
        event.listen(self._engine, "begin", _begin)

    @classmethod
    def open(cls, at: str, *, patience: float = PATIENCE) -> Self:
        """The record that is there, in this version's form. Raises RecordError where none is."""
        record = cls(at, patience=patience)
        if record._file is not None and not record._file.is_file():
            raise RecordError(f"{at}: no such record; `musnad init` makes one")
        try:
            with record.reading() as connection:
                check_version(connection, record.name)
        except RecordError:
            record.close()
            raise
        return record

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the record throughout."""
        return self._begin(writes=False)

    def writing(self) -> AbstractContextManager[Connection]:
        """A connection whose changes are kept together, or not at all; waits for other writers."""
        return self._begin(writes=True)

    def forget(self) -> None:
        """Takes what was deleted out of the journal of SQLite too, where else it would stand for a while."""
        if self._file is not None:
            with closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _begin(self, *, writes: bool) -> Iterator[Connection]:
        try:
            with self._engine.execution_options(writes=writes).begin() as connection:
                yield connection
        except DBAPIError as error:
            raise RecordError(f"{self.name}: {str(error.orig).strip().splitlines()[0]}") from None


def _to_url(at: str) -> URL:
    if "://" not in at:
        return URL.create("sqlite", database=str(Path(at).absolute()))
    try:
        url = make_url(at)
    except (ArgumentError, ValueError):
        raise RecordError("the URL of a record is postgresql://USER:PASSWORD@HOST:PORT/DATABASE") from None
    if url.drivername != "postgresql":
        raise RecordError(f"{url.drivername}://: a record is a file or lies in postgresql://")
    return url.set(drivername="postgresql+psycopg")


def _connect(url: URL, patience: float) -> Engine:
    if url.drivername == "sqlite":
        engine = create_engine(url, connect_args={"timeout": patience}, pool_size=_KEPT, max_overflow=_KEPT)
        event.listen(engine, "connect", _set_up)
        return engine
    try:
        engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10}, pool_size=_KEPT)
    except ModuleNotFoundError:
        raise RecordError("PostgreSQL needs one more library: pip install 'musnad[postgres]'") from None
    limit = text(f"SET LOCAL lock_timeout = {round(patience * 1000)}")
    event.listen(engine, "begin", lambda connection: connection.execute(limit))
    return engine


def _set_up(connection: SqliteConnection, _: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says
    connection.text_factory = _decode
    for setting in (*_SETTINGS, _CACHE):
        connection.execute(f"PRAGMA {setting}")


def _decode(data: bytes) -> str:
    """What a damaged file holds can still be looked at."""
    return data.decode("utf-8", "backslashreplace")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql(_BEGIN[connection.dialect.name][writes])
