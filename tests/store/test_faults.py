"""Whatever happens to the process, the disk or the server: what was said to be kept is kept, and the chain is whole."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text
from tests.postgres import Server
from tests.store.material import add, list_subjects, make_article, verify

from musnad.errors import MusnadError, RecordError
from musnad.store import Record
from musnad.store.creating import create_record

ROOT = Path(__file__).parents[2]


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def iter_said(writer: subprocess.Popen[str]) -> Iterator[str]:
    assert writer.stdout is not None
    with writer, writer.stdout as lines:
        yield from (line.strip() for line in lines if line.endswith("\n"))


def test_a_killed_writer_loses_nothing_it_has_acknowledged(record: Record, at: str) -> None:
    kept: list[str] = []
    for round_ in range(5):
        writer = start("tests.store.writer", at, f"{round_}-", "0", "100000")
        for said in iter_said(writer):
            kept.append(said)
            if len(kept) % 7 == round_:
                writer.kill()
    assert set(list_subjects(record)) >= set(kept)
    assert len(kept) >= 5
    assert verify(record)[1] == []
    add(record, make_article("after"))


MAKING = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from musnad.store.creating import create_record
left = int(sys.argv[2])
@event.listens_for(Engine, "after_cursor_execute")
def count(*_):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
create_record(sys.argv[1])
"""


@pytest.mark.parametrize("statements", [3, 8, 12])
def test_killed_while_it_is_made_a_record_can_be_made(at: str, statements: int) -> None:
    done = subprocess.run([sys.executable, "-c", MAKING, at, str(statements)], check=False)
    assert done.returncode == -9
    with pytest.raises(RecordError, match="not a record"):
        Record.open(at)
    create_record(at)


def add_all(record: Record, names: list[str]) -> None:
    for name in names:
        add(record, make_article(name))


def test_writers_in_processes_and_threads_lose_nothing(record: Record, at: str) -> None:
    writers = [start("tests.store.writer", at, name, "0", "15") for name in "ab"]
    names = [[f"{name}{number}" for number in range(15)] for name in "cd"]
    threads = [
        Thread(target=lambda own: [add(record, make_article(name)) for name in own], args=[own]) for own in names
    ]
    for thread in threads:
        thread.start()
    said = [one for writer in writers for one in iter_said(writer)]
    for thread in threads:
        thread.join()
    assert sorted(list_subjects(record)) == sorted([*said, *names[0], *names[1]])
    assert len(said) == 30
    assert verify(record)[1] == []


def test_the_same_article_added_by_two_at_once_is_there_once(record: Record, at: str) -> None:
    writers = [start("tests.store.writer", at, "same", "0", "10") for _ in range(2)]
    for writer in writers:
        list(iter_said(writer))
    assert sorted(list_subjects(record)) == sorted(f"same{number}" for number in range(10))


def test_a_writer_waits_for_another(record: Record) -> None:
    with record.writing() as connection:
        waiting = Thread(target=add, args=[record, make_article("second")])
        waiting.start()
        connection.execute(text("SELECT 1"))
    waiting.join()
    assert list_subjects(record) == ["second"]


def test_a_writer_that_waits_in_vain_says_so(record: Record, at: str) -> None:
    with closing(Record.open(at, patience=0.01)) as hasty, record.writing():
        with pytest.raises(RecordError, match=r"database is locked|lock timeout") as caught:
            add(hasty, make_article("a"))
        assert "\n" not in str(caught.value)
    add(record, make_article("a"))


def test_readers_wait_for_nobody(record: Record, at: str) -> None:
    with closing(Record.open(at, patience=0)) as other, record.writing():
        assert list_subjects(other) == []


def test_a_full_disk(folder: Path) -> None:
    at = str(folder / "record.db")
    create_record(at)
    with closing(Record.open(at)) as record:
        add(record, make_article("a"))
        with pytest.raises(RecordError, match="database or disk is full"), record.writing() as connection:
            connection.execute(text("PRAGMA max_page_count = 1"))
            connection.execute(
                text(
                    "INSERT INTO articles (id, entry, captured, sha256, data, text) "
                    "VALUES ('x', 1, '', '', zeroblob(1000000), '')"
                )
            )
    with closing(Record.open(at)) as record:
        assert verify(record)[1] == []
        add(record, make_article("b"))
        assert list_subjects(record) == ["a", "b"]


def test_postgresql_stopped_and_started_again(server: Server) -> None:
    at = server.make_place()
    create_record(at)
    with closing(Record.open(at)) as record:
        add(record, make_article("a"))
        server.stop()
        try:
            with pytest.raises(RecordError) as caught:
                add(record, make_article("b"))
        finally:
            server.start()
        assert "\n" not in str(caught.value)
        add(record, make_article("b"))
        assert list_subjects(record) == ["a", "b"]
        assert verify(record)[1] == []


def test_postgresql_stopped_in_the_middle_of_a_change(server: Server) -> None:
    at = server.make_place()
    create_record(at)
    with closing(Record.open(at)) as record:
        with pytest.raises(RecordError), record.writing() as connection:
            connection.execute(text("SELECT 1"))
            server.stop()
            server.start()
            connection.execute(text("SELECT 1"))
        add(record, make_article("a"))
        assert verify(record)[1] == []


@pytest.fixture
def content(folder: Path) -> bytes:
    """The file of a record with some articles."""
    at = folder / "whole.db"
    create_record(str(at))
    with closing(Record.open(str(at))) as record:
        for number in range(20):
            add(record, make_article(f"a{number}"))
    return at.read_bytes()


def find_damage(content: bytes, folder: Path) -> list[str]:
    """What is said of a file with that content."""
    file = folder / "damaged.db"
    file.write_bytes(content)
    try:
        with closing(Record.open(str(file))) as record:
            return verify(record)[1]
    except MusnadError as error:
        return [str(error)]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_cut_short(content: bytes, folder: Path, share: float) -> None:
    assert find_damage(content[: int(len(content) * share)], folder)


@pytest.mark.parametrize("seed", range(20))
def test_a_page_of_nonsense(content: bytes, folder: Path, seed: int) -> None:
    dice = random.Random(seed)
    place = dice.randrange(len(content) // 4096) * 4096
    assert find_damage(content[:place] + dice.randbytes(4096) + content[place + 4096 :], folder)
