"""How claims are put forward, over a table of sentences with their triggers given."""

import csv
from pathlib import Path

import pytest

from musnad.model import ClaimType, Status
from musnad.read.draft import Draft, Link, Marked, Mention
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.status import judge_status
from musnad.text.document import parse_document

TABLE = Path(__file__).with_name("statuses.csv")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
CASES = [tuple(row.values()) for row in csv.DictReader(LINES)]


@pytest.fixture(scope="module")
def reader() -> LexiconReader:
    return LexiconReader()


def place_draft(passage: Marked, kind: str, trigger: str) -> Draft:
    """A draft on the last word of the passage that is written so."""
    sentence = passage.sentence
    at = max(i for i in range(len(sentence)) if sentence.original(i, i + 1) == trigger)
    rows = [match.row for match in passage.matches["triggers"] if match.start == at]
    return Draft(at, at + 1, ClaimType(kind), "test", rows[0] if rows else None)


@pytest.mark.parametrize(("status", "lang", "kind", "trigger", "text"), CASES)
def test_a_clause_gives_the_status(
    reader: LexiconReader, status: str, lang: str, kind: str, trigger: str, text: str
) -> None:
    (passage,) = reader.mark(parse_document(text))
    assert passage.sentence.lang == lang
    assert str(judge_status(passage, place_draft(passage, kind, trigger))[0]) == status


@pytest.mark.parametrize(
    ("attitude", "status"),
    [
        ("say", Status.ASSERTED),
        ("deny", Status.DENIED),
        ("doubt", Status.POSSIBLE),
        ("expect", Status.EXPECTED),
        ("demand", Status.PROPOSED),
    ],
)
def test_the_attitude_of_the_chain_counts_within_its_clause(
    reader: LexiconReader, attitude: str, status: Status
) -> None:
    (passage,) = reader.mark(parse_document("المتحدث قال خروج المدنيين، وبعد ذلك بيومين كاملين"))
    draft = place_draft(passage, "evacuation", "خروج")
    source, cue = Mention(passage.sentence, 0, 1, "test"), Mention(passage.sentence, 1, 2, "test")
    draft.chain = (Link(source, cue, attitude, None),)
    assert judge_status(passage, draft) == (status, f"chain: {attitude}" if attitude != "say" else "default")
