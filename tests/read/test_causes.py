"""Which claim of harm results from which claim of violence, in a table of cases that a linguist can extend."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from musnad.read.draft import Marked
from musnad.text.fold import fold

ReadGiven = Callable[[str, str], Marked]
_LINES = Path(__file__).with_name("causes.csv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(line for line in _LINES if not line.startswith("#")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['trigger']}-{case['cause']}")
def test_claim_results_from(case: dict[str, str], read_given: ReadGiven) -> None:
    marked = read_given(case["text"], case["claims"])
    words = marked.sentence.words
    draft = next(one for one in marked.drafts if words[one.start] == fold(case["trigger"]).text)
    assert (words[draft.cause.start] if draft.cause else "") == fold(case["cause"]).text


def test_no_claim_of_violence_is_caused_by_harm(read_given: ReadGiven) -> None:
    marked = read_given("قصف على البلدة بعد مقتل جندي", "قصف=shelling مقتل=death")
    assert marked.drafts[0].cause is None


def test_the_word_of_result_decides_between_two_attacks(read_given: ReadGiven) -> None:
    marked = read_given("أدى هجوم إلى مقتل شرطي قبل ساعات من غارة", "هجوم=attack مقتل=death غارة=airstrike")
    assert marked.drafts[1].cause is marked.drafts[0]
