"""Whatever is done to a record behind the back of its log comes out."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text
from tests.conftest import FAST
from tests.store.material import add, make_article, verify

from musnad.store import Record
from musnad.store.creating import create_record


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        ("UPDATE articles SET title = 'Other' WHERE id = 'a'", ["article a: changed"]),
        ("UPDATE articles SET title = NULL WHERE id = 'a'", ["article a: changed"]),
        ("UPDATE claims SET position = 7 WHERE id = '04081bb8a31a'", ["claim 04081bb8a31a: changed"]),
        ("DELETE FROM claims WHERE id = '04081bb8a31a'", ["claim 04081bb8a31a: missing"]),
        ("INSERT INTO claims VALUES ('a', 'x', 1, 0, '{}')", ["claim x: not in the log"]),
        ("UPDATE log SET who = 'nobody' WHERE number = 2", ["log entry 2: changed"]),
        ("UPDATE log SET at = '2000-01-01' WHERE number = 2", ["log entry 2: changed"]),
    ],
)
def test_what_was_changed_is_named(record: Record, statement: str, faults: list[str]) -> None:
    for name in "abc":
        add(record, make_article(name))
    with record.writing() as connection:
        assert connection.execute(text(statement)).rowcount == 1
    assert verify(record)[1] == faults


def test_an_article_taken_away(record: Record) -> None:
    add(record, make_article("a"), [])
    with record.writing() as connection:
        connection.execute(text("DELETE FROM articles"))
    assert verify(record)[1] == ["article a: missing"]


def test_an_article_slipped_in(record: Record) -> None:
    add(record, make_article("a"), [])
    with record.writing() as connection:
        connection.execute(
            text("INSERT INTO articles (id, entry, captured, sha256, data, text) VALUES ('b', 1, '', '', '', '')")
        )
    assert verify(record)[1] == ["article b: not in the log"]


def test_an_entry_taken_away(record: Record) -> None:
    for name in "abc":
        add(record, make_article(name), [])
    with record.writing() as connection:
        connection.execute(text("DELETE FROM log WHERE number = 2"))
    assert verify(record)[1] == ["log: entry 2 is missing", "article b: not in the log"]


def test_the_end_cut_off_is_told_by_the_head(record: Record) -> None:
    add(record, make_article("a"), [])
    earlier, _ = verify(record)
    add(record, make_article("b"), [])
    head, _ = verify(record)
    with record.writing() as connection:
        connection.execute(text("DELETE FROM articles WHERE id = 'b'"))
        connection.execute(text("DELETE FROM log WHERE number = 2"))
    assert verify(record, earlier)[1] == []
    assert verify(record, head)[1] == [f"log: no entry has the hash {head}"]


def test_what_was_tampered_with_is_not_vouched_for_by_reading_again(record: Record) -> None:
    add(record, make_article("a"), [0])
    with record.writing() as connection:
        connection.execute(text("UPDATE articles SET title = 'Other'"))
    add(record, make_article("a"), [0, 5])
    assert verify(record)[1] == ["article a: changed"]


@pytest.fixture(scope="module")
def whole() -> Iterator[Path]:
    """A file with a whole record, in a folder of its own."""
    with tempfile.TemporaryDirectory(dir=FAST) as folder:
        file = Path(folder, "record.db")
        create_record(str(file))
        with closing(Record.open(str(file))) as record:
            for name in "ab":
                add(record, make_article(name))
        yield file


def list_values(file: Path) -> list[tuple[str, str, int]]:
    """Each value of the record that is there: its table, column and row."""
    with closing(sqlite3.connect(file)) as connection:
        return [
            (table, column, row)
            for table in ("articles", "claims", "log")
            for _, column, *_ in connection.execute(f"PRAGMA table_info({table})").fetchall()
            for (row,) in connection.execute(f"SELECT rowid FROM {table} WHERE {column} IS NOT NULL")
        ]


def change(value: int | bytes) -> st.SearchStrategy[int | bytes]:
    """Other numbers, or the same bytes with another one among them."""
    if isinstance(value, int):
        return st.integers(100, 2**62)
    places, others = st.integers(0, len(value) - 1), st.integers(1, 255)
    return st.builds(lambda n, by: value[:n] + bytes([value[n] ^ by]) + value[n + 1 :], places, others)


@given(st.data())
def test_a_changed_byte_in_any_column_is_found(whole: Path, data: st.DataObject) -> None:
    file = whole.with_name("changed.db")
    file.write_bytes(whole.read_bytes())
    table, column, row = data.draw(st.sampled_from(list_values(file)))
    with closing(sqlite3.connect(file)) as connection:
        connection.text_factory = bytes
        (value,) = connection.execute(f"SELECT {column} FROM {table} WHERE rowid = {row}").fetchone()
        (kind,) = connection.execute(f"SELECT typeof({column}) FROM {table} WHERE rowid = {row}").fetchone()
        changed = f"CAST(? AS {kind.decode()})"
        connection.execute(f"UPDATE {table} SET {column} = {changed} WHERE rowid = {row}", [data.draw(change(value))])
        connection.commit()
    with closing(Record.open(str(file))) as record:
        assert verify(record)[1]
