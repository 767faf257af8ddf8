"""Trigger words, the types they name and the statuses of their claims, over a table of sentences."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from musnad.model import ClaimType, Status
from musnad.read.draft import Draft, Marked
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.status import judge_status
from musnad.read.triggers import find_drafts
from musnad.text.document import parse_document

NO_TYPE = "-"
TABLE = Path(__file__).with_name("triggers.csv")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
CASES = [tuple(row.values()) for row in csv.DictReader(LINES)]


@pytest.fixture(scope="module")
def reader() -> LexiconReader:
    return LexiconReader()


def find_at(passage: Marked, trigger: str) -> list[Draft]:
    """The drafts on the last word of a passage that is written so."""
    sentence = passage.sentence
    at = max(i for i in range(len(sentence)) if sentence.original(i, i + 1) == trigger)
    return [draft for draft in find_drafts(passage) if draft.start <= at < draft.end]


@pytest.mark.parametrize(("kind", "status", "lang", "trigger", "text"), CASES)
def test_a_sentence_gives_its_claim(
    reader: LexiconReader, kind: str, status: str, lang: str, trigger: str, text: str
) -> None:
    (passage,) = reader.mark(parse_document(text))
    assert passage.sentence.lang == lang
    found = find_at(passage, trigger)
    assert [str(draft.type) for draft in found] == ([] if kind == NO_TYPE else [kind])
    assert [str(judge_status(passage, draft)[0]) for draft in found] == ([] if kind == NO_TYPE else [status])


def test_the_table_covers_every_type_and_status_in_both_languages() -> None:
    for lang in ("ar", "en"):
        kinds = {kind for kind, _, written, *_ in CASES if written == lang}
        assert kinds - {NO_TYPE} == {str(kind) for kind in ClaimType}
        assert {status for _, status, written, *_ in CASES if written == lang and status} == {str(s) for s in Status}


def test_triggers_of_a_sentence_stand_in_order_and_do_not_overlap(reader: LexiconReader) -> None:
    (passage,) = reader.mark(parse_document("قتل جنديان وأصيب ثالث في انفجار لغم، وقصفت المدفعية القرية"))
    drafts = find_drafts(passage)
    assert [str(draft.type) for draft in drafts] == ["death", "injury", "bombing", "shelling"]
    assert all(first.end <= second.start for first, second in pairwise(drafts))


def test_a_definite_strike_has_the_type_of_the_one_told_before(reader: LexiconReader) -> None:
    first, second = reader.mark(parse_document("قصف طيران حربي بلدة حيان.\nوأدى القصف إلى نزوح العائلات."))
    drafts = find_drafts(first)
    assert str(find_drafts(second, drafts)[0].type) == "airstrike"
    assert str(find_drafts(second)[0].type) == "shelling"


def test_two_words_for_one_happening_give_one_claim(reader: LexiconReader) -> None:
    (passage,) = reader.mark(parse_document("غارات جوية استهدفت محيط البلدة"))
    assert [draft.start for draft in find_drafts(passage)] == [0]
