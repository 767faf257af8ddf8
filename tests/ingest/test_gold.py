"""Annotated reports and readings of them, from JSON Lines files."""

import codecs
import json
from pathlib import Path

import pytest

from musnad.errors import InputError
from musnad.ingest.gold import iter_gold, iter_readings
from musnad.model import Article, Reading
from musnad.model.gold import Gold

CLAIM = {"id": "c", "type": "death", "status": "denied", "trigger": [5, 9], "roles": {"place": [[0, 4]]}}
LINE = json.dumps({"id": "a", "text": "حلب: قتلى", "kind": "post", "claims": [CLAIM]}, ensure_ascii=False)
BARE = json.dumps({"text": "nothing happened", "claims": []})


@pytest.mark.parametrize(
    "content",
    [
        f"{LINE}\n\n{BARE}\n".encode(),
        codecs.BOM_UTF8 + f"{LINE}\r\n{BARE}".encode(),
        codecs.BOM_UTF16_LE + f"{LINE}\n{BARE}".encode("utf-16-le"),
    ],
    ids=["plain", "marked", "utf-16"],
)
def test_gold_in_any_encoding_of_text(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_bytes(content)
    first, second = iter_gold(tmp_path / "gold.jsonl")
    assert isinstance(first, Gold)
    assert isinstance(second, Gold)
    assert (first.article.id, first.kind, first.claims[0].trigger.of(first.article.text)) == ("a", "post", "قتلى")
    assert (second.kind, second.claims) == (None, ())


def test_readings_are_checked_against_the_articles_that_are_known(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("".join(json.dumps({"id": name, "claims": [CLAIM]}) + "\n" for name in "abca"), encoding="utf-8")
    articles = {"a": Article(id="a", text="123456789"), "b": Article(id="b", text="short")}
    found = [str(item) if isinstance(item, InputError) else item.id for item in iter_readings(path, articles)]
    assert found == [
        "a",
        f"{path}:2: claim c: span [5, 9) lies outside a text of 5 characters",
        "c",
        f"{path}:4: a second line for the article 'a'",
    ]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (item,) = iter_gold(tmp_path)
    assert str(item) == f"{tmp_path}: is a directory"


def test_what_was_read_without_claims_is_a_reading(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text('{"id": "a", "claims": []}', encoding="utf-8")
    assert list(iter_readings(tmp_path / "claims.jsonl", {})) == [Reading("a", ())]
