"""Files, folders, globs and streams as articles."""

import json
from datetime import date
from pathlib import Path

import pytest

from musnad.errors import InputError
from musnad.ingest import Defaults, Intake
from musnad.ingest.days import parse_day
from musnad.ingest.intake import sniff
from musnad.model import Article


def read(*paths: Path | str, defaults: Defaults = Defaults()) -> tuple[list[Article], list[InputError], Intake]:  # noqa: B008 - frozen
    errors: list[InputError] = []
    intake = Intake(map(str, paths), report=errors.append, defaults=defaults)
    return list(intake.iter_articles()), errors, intake


def test_a_folder_is_read_in_order_of_name_all_the_way_down(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.TXT", "notes.md", ".hidden.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    articles, errors, intake = read(tmp_path)
    assert ([article.text for article in articles], errors) == (["a.txt", "b.txt", "sub/c.TXT"], [])
    assert intake.done == intake.total == sum(len(article.text) for article in articles)


def test_a_glob_takes_what_matches(tmp_path: Path) -> None:
    for name in ("a1.txt", "a2.txt", "b1.txt", "[x].txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert [article.text for article in read(tmp_path / "a?.txt")[0]] == ["a1.txt", "a2.txt"]
    assert [article.text for article in read(tmp_path / "[x].txt")[0]] == ["[x].txt"], "a name before a pattern"


def test_the_same_article_twice_is_one(tmp_path: Path) -> None:
    same = {"text": "نص", "publisher": "P", "published": "2016-12-12"}
    rows = [{"id": "1", **same}, {"id": "2", **same}, {"id": "3", **same, "publisher": "Q"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    articles, _, intake = read(tmp_path, tmp_path)
    assert ([article.id for article in articles], intake.duplicates) == (["1", "3"], 4)


def test_what_an_article_lacks_is_filled_in_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "b.txt").write_text("publisher: B\npublished: 2016-01-02\n\nb", encoding="utf-8")
    articles, _, _ = read(tmp_path, defaults=Defaults(publisher="D", published=date(2020, 1, 1)))
    assert [(article.publisher, article.published) for article in articles] == [
        ("D", date(2020, 1, 1)),
        ("B", date(2016, 1, 2)),
    ]
    assert read(tmp_path / "a.txt")[0][0].published is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_lines_in_every_unicode_encoding(encoding: str, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in ("قصف", "اشتباك"))
    (tmp_path / "a.jsonl").write_text(lines, encoding=encoding)
    articles, errors, _ = read(tmp_path)
    assert ([article.text for article in articles], errors) == (["قصف", "اشتباك"], [])


def test_keys_of_other_programs_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n "text": "قصف", "sentences": [[0, 3]], "claims": []}', encoding="utf-8")
    assert read(tmp_path)[0][0].text == "قصف"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b' {"text": 1}', "jsonl"),
        (b"\xef\xbb\xbf{", "jsonl"),
        (b"<!DOCTYPE html>", "html"),
        (b"\n<HTML lang=ar>", "html"),
        ("<html>".encode("utf-16"), "html"),
        ("قصف".encode(), "text"),
        (b"<3 hearts", "text"),
    ],
)
def test_content_without_a_name_is_told_by_how_it_begins(head: bytes, kind: str) -> None:
    assert sniff(head) == kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016-12-13", date(2016, 12, 13)),
        (" 2016/12/13", date(2016, 12, 13)),
        ("2016-12-13T10:00:00+03:00", date(2016, 12, 13)),
        ("2016-12-13 10:00", date(2016, 12, 13)),
        ("2016-12", None),
        ("2016-12-131", None),
        ("0000-01-01", None),
        ("0001-01-01", None),
        ("9999-12-31", None),
        ("2015-02-29", None),
        ("13/12/2016", None),
        ("", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert parse_day(text) == day
