"""The commands as a user runs them."""

import csv
import io
import json
import os
import pty
import subprocess
from pathlib import Path

import pytest
from tests.cli.command import MUSNAD, run

ARABIC = "قتل ثلاثة مدنيين في قصف على مدينة حلب مساء الأحد، بحسب الدفاع المدني."
ENGLISH = "Three civilians were killed in shelling on the city of Aleppo, the civil defence said."


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "ar.txt").write_text(f"publisher: مثال\n\n{ARABIC}", encoding="utf-8")
    (folder / "en.txt").write_text(ENGLISH, encoding="utf-8")
    return folder


def test_a_table_for_each_article(reports: Path) -> None:
    ran = run("read", reports)
    assert (ran.code, ran.errors) == (0, [])
    assert "قتل" in ran.out
    assert "killed" in ran.out
    assert "\x1b" not in ran.out


def test_json_lines(reports: Path) -> None:
    ran = run("read", reports, "--jsonl")
    first, second = map(json.loads, ran.out.splitlines())
    assert (ran.code, ran.errors) == (0, [])
    assert first["claims"]
    assert second["claims"]
    assert run("read", reports, "--jsonl").out == ran.out, "reading again gives the same ids"


def test_csv_into_a_file_with_what_the_articles_lack(reports: Path, tmp_path: Path) -> None:
    ran = run("read", reports, "--csv", "-o", tmp_path / "x.csv", "--publisher", "P", "--published", "2016-12-12")
    assert (ran.code, ran.out, ran.errors) == (0, "", [])
    text = (tmp_path / "x.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {(row["publisher"], row["published"]) for row in rows} == {("مثال", "2016-12-12"), ("P", "2016-12-12")}


def test_a_file_may_be_read_and_replaced_at_once(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(json.dumps({"id": "a", "text": ENGLISH}), encoding="utf-8")
    assert run("read", file, "--jsonl", "-o", file).code == 0
    assert json.loads(file.read_text(encoding="utf-8"))["claims"]
    assert list(tmp_path.iterdir()) == [file]
    assert run("read", file, "--jsonl", "-o", "/dev/stdout").errors == [
        f"{file}:1: not an article: Object missing required field `text`"
    ]


@pytest.mark.parametrize(("lang", "word"), [("ar", "قتل"), ("en", "killed")])
def test_one_language_alone(lang: str, word: str, reports: Path) -> None:
    ran = run("read", reports, "--csv", "--lang", lang)
    assert word in ran.out
    assert len({row["article"] for row in csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff")))}) == 1


@pytest.mark.parametrize(
    "given", [ENGLISH, json.dumps({"text": ENGLISH}), f"<html><body><article><p>{ENGLISH}</p></article></body></html>"]
)
def test_standard_input_is_told_by_how_it_begins(given: str) -> None:
    ran = run("read", "-", "--jsonl", stdin=given.encode())
    assert (ran.code, ran.errors) == (0, [])
    assert json.loads(ran.out)["claims"]


def test_the_same_article_twice_is_said_at_the_end(reports: Path) -> None:
    ran = run("read", reports, reports / "en.txt", "--jsonl")
    assert (ran.code, ran.errors, len(ran.out.splitlines())) == (0, ["1 duplicate left out"], 2)


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "a", "--lang", "fr"),
        ("read", "a", "--jsonl", "--csv"),
        ("read", "a", "--published", "0000-01-01"),
        ("read", "a", "-o", "/nowhere/at/all"),
        ("explain", "a"),
        ("nonsense",),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert not any("Traceback" in line for line in ran.errors)


def test_a_setting_that_means_nothing(reports: Path) -> None:
    ran = run("read", reports, MUSNAD_BIDI="yes")
    assert (ran.code, len(ran.errors)) == (2, 1)


def test_explain_says_why(reports: Path) -> None:
    (line,) = run("read", reports / "en.txt", "--jsonl").out.splitlines()
    claim = json.loads(line)["claims"][0]
    ran = run("explain", reports / "en.txt", "--claim", claim["id"][:6])
    assert (ran.code, ran.errors) == (0, [])
    assert ENGLISH.split(",", maxsplit=1)[0] in ran.out.replace("\n", " ")
    assert claim["type"] in ran.out
    missing = run("explain", reports / "en.txt", "--claim", "zz")
    assert (missing.code, len(missing.errors)) == (2, 1)


def test_a_report_is_written(reports: Path, tmp_path: Path) -> None:
    ran = run("report", reports, "-o", tmp_path / "page.html")
    assert (ran.code, ran.out, ran.errors) == (0, "", [])
    assert ARABIC[:20] in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_doctor_finds_this_installation_well() -> None:
    ran = run("doctor")
    assert (ran.code, ran.errors) == (0, [])
    assert {line[:4].strip() for line in ran.out.splitlines()} == {"ok"}


def test_version_and_help() -> None:
    assert run("--version").out.startswith("musnad ")
    assert "Examples:" in run("read", "--help").out


def test_a_terminal_is_told_to_leave_arabic_as_it_comes_and_then_to_turn_it_again(reports: Path) -> None:
    main, terminal = pty.openpty()
    env = {"PATH": "/usr/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8", "COLUMNS": "160"}
    done = subprocess.run([*MUSNAD, "read", reports / "ar.txt"], stdout=terminal, env=env, check=True)
    os.close(terminal)
    shown = b""
    while len(shown) < 100_000:
        try:
            shown += os.read(main, 4096)
        except OSError:  # the terminal is closed and read to its end
            break
    os.close(main)
    assert done.returncode == 0
    assert shown.startswith(b"\x1b[8l")
    assert shown.endswith(b"\x1b[8h")
    assert "ﻞﺘﻗ" in shown.decode()
