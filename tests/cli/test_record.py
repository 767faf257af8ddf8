"""The commands on records, as a user runs them."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.command import run
from tests.postgres import Server

from musnad.model import Act, Judgement
from musnad.store import Record
from musnad.store.reviews import review_claim, review_link

ARABIC = "قتل ثلاثة مدنيين في قصف على مدينة حلب مساء الأحد، بحسب الدفاع المدني."
ENGLISH = "Three civilians were killed in shelling on the city of Aleppo, the civil defence said."
QUICK = ("--reader", "lexicon")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    file = tmp_path / "reports.jsonl"
    lines = [{"id": "ar", "text": ARABIC, "published": "2016-12-12"}, {"id": "en", "text": ENGLISH}]
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return file


def test_a_record_from_beginning_to_end(at: str, reports: Path, tmp_path: Path, server: Server) -> None:
    assert run("init", at) == (0, "", [])
    assert run("add", reports, "--to", at, *QUICK, MUSNAD_USER="amal").errors == ["2 articles added, 4 new claims"]
    assert run("add", reports, "--to", at, *QUICK).errors == ["2 articles known, 0 new claims"]
    read = run("read", reports, "--jsonl", *QUICK).out
    assert run("claims", at, "--jsonl").out == read
    assert run("read", at, "--jsonl", *QUICK).out == read
    assert run("claims", at, "--on", "2020-01-01", "--jsonl") == (0, "", [])
    assert run("reconcile", at, "--jsonl", *QUICK).out == run("reconcile", reports, "--jsonl", *QUICK).out
    assert "Aleppo" in run("claims", at, "--article", "en").out
    log = [json.loads(line) for line in run("log", at, "--jsonl").out.splitlines()]
    assert [(entry["who"], entry["what"], entry["subject"]) for entry in log] == [
        ("amal", "article added", "ar"),
        ("amal", "article added", "en"),
    ]
    backup, other = tmp_path / "backup.zip", server.make_place()
    assert run("backup", at, "-o", backup).errors == []
    assert run("restore", backup, other) == (0, "", [])
    assert run("verify", other, "--head", log[-1]["hash"]) == (0, f"2 entries, head {log[-1]['hash']}\n", [])


def test_removal(at: str, reports: Path) -> None:
    run("init", at)
    run("add", reports, "--to", at, *QUICK)
    removed = run("remove", at, "en", "--why", "names a witness", MUSNAD_USER="amal")
    assert (removed.code, removed.errors) == (0, ["removed, with 2 claims"])
    verified = run("verify", at)
    assert verified.code == 0
    assert verified.out.startswith("article en: removed 2")
    assert "by amal: names a witness" in verified.out
    again = run("add", reports, "--to", at, *QUICK)
    assert again.errors == ["1 article known, 1 article left out that somebody removed, 0 new claims"]
    assert "names a witness" in run("log", at, "--subject", "en").out


def test_what_cannot_be_done_is_said_in_a_line(tmp_path: Path, reports: Path) -> None:
    at = tmp_path / "record.db"
    assert run("verify", at) == (1, "", [f"musnad: {at}: no such record; `musnad init` makes one"])
    run("init", at)
    assert run("init", at) == (1, "", [f"musnad: {at}: something is there already"])
    assert run("init", at, "--upgrade") == (0, "", ["nothing to do"])
    assert run("remove", at, "x", "--why", "y").errors == ["musnad: x: the record holds no article with this id"]
    assert run("add", at, "--to", at).code == 2
    assert run("restore", reports, tmp_path / "new.db").errors == [
        f"musnad: {reports}: not a backup: File is not a zip file"
    ]
    assert run("restore", tmp_path / "none.zip", tmp_path / "new.db").code == 1


def test_two_articles_with_one_id_are_told_apart(tmp_path: Path) -> None:
    at, file = tmp_path / "record.db", tmp_path / "a.jsonl"
    file.write_text("\n".join(json.dumps({"id": "a", "text": text}) for text in (ENGLISH, ARABIC)), encoding="utf-8")
    run("init", at)
    added = run("add", file, "--to", at, *QUICK)
    assert added.errors == ["a: the record holds another article with this id", "1 article added, 2 new claims"]
    assert added.code == 1
    assert run("verify", at).code == 0


def test_reading_loads_no_database() -> None:
    code = "import sys; from musnad.cli import read; assert 'sqlalchemy' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_fault_is_the_code_of_verify(tmp_path: Path, reports: Path) -> None:
    at = tmp_path / "record.db"
    run("init", at)
    run("add", reports, "--to", at, *QUICK)
    with closing(sqlite3.connect(at)) as file:
        file.execute("UPDATE articles SET text = CAST(replace(text, 'civil', 'other') AS BLOB) WHERE id = 'en'")
        file.commit()
    verified = run("verify", at)
    assert verified.out.splitlines()[0] == "article en: changed"
    assert (verified.code, verified.errors) == (1, [f"musnad: {at}: 1 fault"])


def test_what_people_decided_goes_before_what_was_read(at: str, reports: Path) -> None:
    run("init", at)
    run("add", reports, "--to", at, *QUICK)
    read = [json.loads(line)["claims"] for line in run("claims", at, "--jsonl").out.splitlines()]
    (left, *_), (right, *_) = ([claim["id"] for claim in claims if claim["type"] == "shelling"] for claims in read)
    joined = run("reconcile", at, "--jsonl").out.splitlines()
    with closing(Record.open(at)) as record, record.writing() as connection:
        review_link(connection, left, right, Judgement.POSITIVE, who="amal", why="one shelling")
        review_claim(connection, Act.REJECT, read[0][0]["id"], who="amal", why="not in the text")
    events = [json.loads(line) for line in run("reconcile", at, "--jsonl").out.splitlines()]
    assert len(events) == len(joined) - 1
    assert read[0][0]["id"] not in [claim for event in events for claim in event["claims"]]
    assert run("claims", at, "--jsonl").out.count('"id"') > run("read", at, "--jsonl").out.count('"id"')
