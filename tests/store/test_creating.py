"""Records are made, opened and brought up to date."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from tests.store.material import add, make_article, verify

import musnad.store
from musnad.errors import RecordError
from musnad.store import Record
from musnad.store.creating import create_record, upgrade_record
from musnad.store.tables import metadata
from musnad.store.version import NEWEST
from musnad.store.views.tables import WORDS


def is_ordinary(name: str | None, kind: str, _: object) -> bool:
    """Whether this is not one of the tables in which words are searched, which the two databases make differently."""
    return kind != "table" or not str(name).startswith(WORDS)


def test_a_new_record_is_empty_and_whole(record: Record) -> None:
    assert verify(record) == ("0" * 64, [])


def test_the_migrations_make_the_tables_that_the_code_names(record: Record) -> None:
    with record.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_ordinary})
        assert compare_metadata(context, metadata) == []


def test_the_newest_version_is_the_last_migration() -> None:
    folder = Path(musnad.store.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_heads() == [NEWEST]


def test_nothing_is_made_where_something_is(at: str) -> None:
    create_record(at)
    with pytest.raises(RecordError, match="something is there already"):
        create_record(at)


def test_what_fails_while_a_record_is_made_leaves_room_for_it(at: str) -> None:
    with pytest.raises(ZeroDivisionError):
        create_record(at, fill=lambda _: 1 / 0)
    create_record(at)


def test_a_file_that_is_no_record(folder: Path) -> None:
    file = folder / "text.txt"
    file.write_text("not a database, " * 100, encoding="utf-8")
    for attempt in (Record.open, create_record):
        with pytest.raises(RecordError, match=r"text\.txt: file is not a database"):
            attempt(str(file))
    assert file.read_text(encoding="utf-8") == "not a database, " * 100


def test_a_database_that_is_no_record(folder: Path) -> None:
    file = str(folder / "other.db")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE mine (x)")
    with pytest.raises(RecordError, match="not a record"):
        Record.open(file)
    assert not upgrade_record(file)


def test_nothing_there(folder: Path) -> None:
    with pytest.raises(RecordError, match="no such record"):
        Record.open(str(folder / "none.db"))
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("mysql://host/x", "mysql://: a record is a file or lies in postgresql://"),
        ("://", "the URL of a record is postgresql://"),
        ("postgresql://host:port/x", "the URL of a record is postgresql://"),
        ("no/such/folder/record.db", "no/such/folder/record.db: unable to open database file"),
        ("postgresql://me:secret@127.0.0.1:1/x", r"postgresql://me:\*\*\*@127.0.0.1:1/x: connection.* failed"),
    ],
)
def test_a_place_where_no_record_can_be(at: str, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        create_record(at)


def test_without_its_client_postgresql_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(RecordError, match=r"pip install 'musnad\[postgres\]'"):
        Record.open("postgresql://localhost/x")


@pytest.mark.parametrize(("version", "said"), [("9999", "a later version"), ("0000", "brings it up to date")])
def test_a_record_of_another_version(record: Record, at: str, version: str, said: str) -> None:
    with record.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    with pytest.raises(RecordError, match=said):
        Record.open(at)


def test_upgrading_a_record_of_today_or_of_tomorrow(record: Record, at: str) -> None:
    add(record, make_article("a"))
    assert not upgrade_record(at)
    with record.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(RecordError, match="a later version"):
        upgrade_record(at)
