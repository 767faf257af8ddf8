"""Annotated reports are kept without their texts and come back whole."""

import json
from pathlib import Path

import pytest

from training import annotated

TEXT = "قتل مدني في حلب"
DOC = {
    "id": "a",
    "publisher": "Example",
    "text": TEXT,
    "claims": [
        {
            "id": "c1",
            "type": "death",
            "status": "asserted",
            "trigger": [0, 3],
            "roles": {"target": [[4, 8]]},
            "quantity": [{"span": [4, 8], "low": 1, "high": 1, "of": "civilian"}],
            "chain": [],
            "when": None,
            "cause": None,
        }
    ],
}


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(annotated, "ADDED", tmp_path / "annotations.jsonl")
    for name in ("claims/train", "airwars/reports", "unlabelled/arabic-news-2015", "unlabelled/syrian-archive"):
        path = tmp_path / f"{name}.jsonl"
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    return tmp_path


def put_text(corpus: Path, text: str) -> None:
    line = json.dumps({"id": "a", "publisher": "Example", "text": text}) + "\n"
    (corpus / "airwars/reports.jsonl").write_text(line, encoding="utf-8")


def test_a_report_comes_back_whole_and_its_text_is_not_kept(corpus: Path) -> None:
    annotated.add([DOC])
    put_text(corpus, TEXT)
    assert list(annotated.iter_docs(corpus)) == [DOC]
    assert TEXT not in (corpus / "annotations.jsonl").read_text(encoding="utf-8")


def test_a_report_added_twice_is_there_once_as_it_was_last(corpus: Path) -> None:
    put_text(corpus, TEXT)
    annotated.add([DOC])
    annotated.add([DOC | {"claims": []}])
    assert [doc["claims"] for doc in annotated.iter_docs(corpus)] == [[]]


def test_a_report_whose_text_is_another_now_is_left_out(corpus: Path) -> None:
    annotated.add([DOC])
    put_text(corpus, TEXT + " أمس")
    assert list(annotated.iter_docs(corpus)) == []
