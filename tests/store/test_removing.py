"""What is removed is gone, and the log says so."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.store.material import add, list_subjects, make_article, verify

from musnad.errors import InputError
from musnad.store import Outcome, Record, Verifier, remove_article
from musnad.store.creating import create_record

COLUMNS = "(id, entry, captured, sha256, data, text)"
SECRET = "the name of a witness"


def remove(record: Record, name: str) -> int:
    with record.writing() as connection:
        return remove_article(connection, name, who="me", why="names a witness")


def test_the_log_still_holds_and_tells_of_it(record: Record) -> None:
    add(record, make_article("a"))
    add(record, make_article("b"))
    assert remove(record, "a") == 2
    verifier = Verifier()
    with record.reading() as connection:
        assert list(verifier.iter_faults(connection)) == []
    assert [(entry.subject, entry.who, entry.why) for entry in verifier.removals] == [("a", "me", "names a witness")]


def test_what_was_removed_stays_away(record: Record) -> None:
    add(record, make_article("a"))
    remove(record, "a")
    assert add(record, make_article("a")) == (Outcome.REMOVED, 0)
    assert list_subjects(record) == ["a", "a"]


def test_what_is_put_back_behind_the_log_comes_out(record: Record) -> None:
    add(record, make_article("a"), [])
    remove(record, "a")
    with record.writing() as connection:
        connection.execute(
            text("INSERT INTO articles (id, entry, captured, sha256, data, text) VALUES ('a', 1, '', '', '', '')")
        )
    assert verify(record)[1] == ["article a: there although it was removed", "article a: changed"]


def test_what_is_not_there_cannot_be_removed(record: Record) -> None:
    with pytest.raises(InputError, match="no article with this id"):
        remove(record, "a")
    assert list_subjects(record) == []


def test_nothing_of_it_stands_in_the_files(folder: Path) -> None:
    at = str(folder / "record.db")
    create_record(at)
    with closing(Record.open(at)) as record:
        add(record, make_article("a", SECRET), [0])
        assert any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())
        remove(record, "a")
        record.forget()
        assert not any(SECRET.encode() in file.read_bytes() for file in folder.iterdir())
