"""Hostile and broken input: one line of error each, the rest of the batch done, the exit code as documented."""

import codecs
import json
import os
import subprocess
import zipfile
from pathlib import Path

import pytest
from tests.cli.command import MUSNAD, Ran, run

GOOD = "publisher: Test\npublished: 2016-12-12\n\nThree civilians were killed in shelling on Aleppo.\n"
ARABIC = "قتل ثلاثة مدنيين في قصف على مدينة حلب مساء الأحد، بحسب الدفاع المدني."
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    + "".join(f'<!ENTITY {y} "{f"&{x};" * 10}">' for x, y in zip("bcdefgh", "cdefghi", strict=True))
    + "]><html><body><p>&i;</p></body></html>"
)

# name of the file, its bytes, what the one line of error says after the name
BAD = {
    "empty.txt": (b"", "an empty file"),
    "blank.txt": (b" \n\n", "no text"),
    "headers-only.txt": (b"publisher: Test\n", "no text"),
    "image.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a PNG image, not text"),
    "binary.txt": (bytes(range(256)) * 20, "binary content, not text"),
    "broken.txt": (ARABIC.encode()[:-1] + b"\xd9 " + ARABIC.encode(), "broken UTF-8 at byte"),
    "foreign.txt": ("Il a dit : « élève à Noël », déjà prêt".encode("cp850"), "neither UTF-8"),
    "odd.txt": (codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le") + b"\x06", "broken UTF-16 at byte"),
    "year0.txt": (b"published: 0000-01-01\n\n" + GOOD.encode(), "published: '0000-01-01' is no day of 1900 to 2100"),
    "year0.jsonl": (b'{"text": "x", "published": "0000-00-00"}', "published: '0000-00-00' is no day of 1900 to 2100"),
    "day31.txt": (b"published: 2016-02-31\n\ntext", "published: '2016-02-31' is no day of 1900 to 2100"),
    "script.html": (b"<html><body><script>let x = 1</script></body></html>", "no article text in the page"),
    "laughs.html": (LAUGHS.encode(), "a page that declares entities of its own"),
    "deep.html": (b"<html><body>" + b"<div>" * 200_000 + b"</body></html>", "no article text in the page"),
    "deep.jsonl": (b'{"text":' + b"[" * 100_000, "n"),
    "number.jsonl": (b"12\n", "not an article: Expected `object`"),
    "list.json": (b"[]", "not an article: Expected `object`"),
    "textless.jsonl": (b'{"id": "a"}', "not an article: Object missing required field `text`"),
    "surrogate.jsonl": (b'{"text": "\\ud800"}', "not JSON: "),
    "line.txt": (b"a" * 50_000_000, "larger than 32 MB"),
    "line.html": (b"<p>" + b"a" * 50_000_000, "larger than 32 MB"),
    "long.txt": (b"word " * 300_000, "a text of more than 1,000,000 characters"),
}


# The superuser may read everything, unless these two capabilities are taken from it.
WITHOUT_PRIVILEGE = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def check_one_error(ran: Ran, expected: str) -> None:
    assert ran.code == 1
    assert len(ran.errors) == 1
    assert expected in ran.errors[0]
    assert [json.loads(line)["id"] for line in ran.out.splitlines()], "the rest of the batch was not done"


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_one_line_and_the_rest_is_read(name: str, tmp_path: Path) -> None:
    content, cause = BAD[name]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "zz-good.txt").write_text(GOOD, encoding="utf-8")
    check_one_error(run("read", tmp_path, "--jsonl"), f"{name}:{'1:' if name.endswith('.jsonl') else ''} {cause}")


def test_a_zip_named_txt(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.txt", "w") as archive:
        archive.writestr("inside.txt", GOOD)
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    check_one_error(run("read", tmp_path, "--jsonl"), "a.txt: a zip archive, not text")


def test_a_bad_line_in_the_middle_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "text": f"{ARABIC} {name}"}) for name in "ab"]
    (tmp_path / "a.jsonl").write_text(f"{lines[0]}\n\n{{broken\n{lines[1]}\n", encoding="utf-8")
    ran = run("read", tmp_path, "--jsonl")
    check_one_error(ran, "a.jsonl:3: not JSON: ")
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["a", "b"]


def test_a_line_of_50_mb_is_passed_over(tmp_path: Path) -> None:
    article = json.dumps({"id": "a", "text": ARABIC}).encode()
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"a" * 50_000_000 + b'"}\n' + article)
    check_one_error(run("read", tmp_path, "--jsonl"), "a.jsonl:1: a line of more than 16 MB")


def test_what_is_not_there(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    check_one_error(run("read", tmp_path / "none.txt", good, "--jsonl"), "none.txt: no such file or directory")
    check_one_error(run("read", tmp_path / "*.html", good, "--jsonl"), "*.html: nothing matches")


def test_a_folder_without_permission(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    check_one_error(run("read", tmp_path, "--jsonl", before=WITHOUT_PRIVILEGE), "closed: permission denied")


def test_nested_direction_overrides_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\u202e\u2067" * 5000 + ARABIC + "\u202c\u2069" * 20_000, encoding="utf-8")
    table, sheet = run("read", tmp_path), run("read", tmp_path, "--csv")
    assert (table.code, table.errors, sheet.code, sheet.errors) == (0, [], 0, [])
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067") & set(table.out + sheet.out)


def test_a_file_name_cannot_fake_lines_or_colours(tmp_path: Path) -> None:
    (tmp_path / "a\n\x1b[31mb.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    ran = run("read", tmp_path, "--jsonl")
    check_one_error(ran, "an empty file")
    assert "\x1b" not in ran.errors[0]


def test_who_stops_listening_stops_it_quietly(tmp_path: Path) -> None:
    line = json.dumps({"text": ARABIC}, ensure_ascii=False) + "\n"
    (tmp_path / "a.jsonl").write_text("".join(line.replace("ثلاثة", str(i)) for i in range(3000)), encoding="utf-8")
    with subprocess.Popen(
        [*MUSNAD, "read", tmp_path, "--jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.read(10)
        run.stdout.close()
        assert run.wait(60) == 141
        assert run.stderr.read() == b""


def test_ctrl_c_stops_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    with subprocess.Popen(
        [*MUSNAD, "read", tmp_path / "a.txt", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.read(10)
        run.send_signal(2)
        assert run.wait(30) == 130
        assert run.stderr.read().strip() == b""
