"""A backup is the record, wherever it is restored."""

import io
import json
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from sqlalchemy import text
from tests.postgres import Server
from tests.store.material import add, make_article, verify

from musnad.errors import RecordError
from musnad.store import Record, iter_readings
from musnad.store.backup import write_backup
from musnad.store.creating import create_record
from musnad.store.restoring import read_backup


def back_up(record: Record) -> bytes:
    file = io.BytesIO()
    with record.reading() as connection, ZipFile(file, "w") as archive:
        write_backup(connection, archive)
    return file.getvalue()


def restore(data: bytes, at: str) -> None:
    with ZipFile(io.BytesIO(data)) as archive:
        create_record(at, fill=partial(read_backup, archive=archive))


def list_all(record: Record) -> list[object]:
    with record.reading() as connection:
        return list(iter_readings(connection))


@pytest.fixture
def filled(record: Record) -> Record:
    for name, content in (("a", "قصف"), ("b", "NUL \0 and half \ud83d"), ("c", "\r\n")):
        add(record, make_article(name, content), [0], data=bytes(range(256)))
    return record


def check_restored(filled: Record, at: str) -> None:
    restore(back_up(filled), at)
    with closing(Record.open(at)) as restored:
        assert verify(restored) == verify(filled)
        assert list_all(restored) == list_all(filled)
        assert back_up(restored) == back_up(filled)


def test_into_a_file(filled: Record, folder: Path) -> None:
    check_restored(filled, str(folder / "restored.db"))


def test_into_postgresql(filled: Record, server: Server) -> None:
    check_restored(filled, server.make_place())


def test_an_empty_record(record: Record, folder: Path) -> None:
    check_restored(record, str(folder / "restored.db"))


def test_not_over_what_is_there(filled: Record, at: str) -> None:
    head = verify(filled)
    with pytest.raises(RecordError, match="something is there already"):
        restore(back_up(filled), at)
    assert verify(filled) == head


def rewrite(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """The archive with other content in its files; None leaves one out."""
    file = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return file.getvalue()


def in_manifest(**values: object) -> Callable[[str, bytes], bytes]:
    return lambda name, old: json.dumps(json.loads(old) | values).encode() if name == "manifest.json" else old


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda name, old: None if name == "claims.jsonl" else old, "not a backup"),
        (lambda name, old: None if name == "manifest.json" else old, "not a backup"),
        (lambda name, old: b"" if name == "claims.jsonl" else old, "not as many rows in claims"),
        (lambda _, old: old.replace(b"A title", b"Another", 1), "not as it was written: article a: changed"),
        (lambda _, old: old.replace(b"article added", b"article edited", 1), "not as it was written: log entry 1"),
        (lambda _, old: old.replace(b'"id"', b'"di"', 1), "damaged: Object"),
        (lambda _, old: old[:-20], "damaged"),
        (in_manifest(format=2), "made by another version"),
        (in_manifest(version="9999"), "made by another version"),
        (in_manifest(head="0" * 63 + "1"), "no entry has the hash"),
    ],
)
def test_what_was_changed_is_not_restored(
    filled: Record, folder: Path, change: Callable[[str, bytes], bytes | None], said: str
) -> None:
    at = str(folder / "restored.db")
    with pytest.raises(RecordError, match=said):
        restore(rewrite(back_up(filled), change), at)
    restore(back_up(filled), at)


def test_a_changed_byte_of_the_file(filled: Record, folder: Path) -> None:
    data = bytearray(back_up(filled))
    data[100] ^= 1
    with pytest.raises(RecordError, match="damaged"):
        restore(bytes(data), str(folder / "restored.db"))


def test_a_file_made_to_fill_the_disk(filled: Record, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.store.restoring.MAX_PLAIN", 2**20)
    bomb = rewrite(back_up(filled), lambda name, old: b" " * 2**21 if name == "claims.jsonl" else old)
    with pytest.raises(RecordError, match="would unpack to"):
        restore(bomb, str(folder / "restored.db"))


def test_a_line_made_to_fill_the_memory(filled: Record, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.store.restoring.MAX_LINE", 1000)
    long = rewrite(back_up(filled), lambda name, old: b" " * 2000 if name == "claims.jsonl" else old)
    with pytest.raises(RecordError, match="damaged"):
        restore(long, str(folder / "restored.db"))


def test_a_record_may_be_written_to_meanwhile(filled: Record) -> None:
    file = io.BytesIO()
    head, _ = verify(filled)
    with filled.reading() as connection, ZipFile(file, "w") as archive:
        assert connection.execute(text("SELECT count(*) FROM log")).scalar() == 3
        add(filled, make_article("later"))
        assert write_backup(connection, archive).head == head
