"""Who did what to whom, in a table of cases that a linguist can extend."""

import csv
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from musnad.model import Role
from musnad.read.draft import Draft, Marked
from musnad.text.fold import fold

ReadGiven = Callable[[str, str], Marked]
_LINES = Path(__file__).with_name("roles.csv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(line for line in _LINES if not line.startswith("#")))
TEXTS = sorted({(case["text"], case["claims"]) for case in CASES})


def find_draft(marked: Marked, trigger: str) -> Draft:
    """The draft whose trigger is the word."""
    return next(one for one in marked.drafts if marked.sentence.words[one.start] == fold(trigger).text)


def spell(marked: Marked, draft: Draft, role: str) -> str:
    """What fills a role, or the counts, as the table writes it."""
    if role == "quantity":
        return " | ".join(marked.sentence.original(count.start, count.end) for count in draft.counts)
    return " | ".join(
        mention.span().of(marked.sentence.document.folded.original) for mention in draft.roles[Role(role)]
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['trigger']}-{case['role']}")
def test_role_is_filled_with(case: dict[str, str], read_given: ReadGiven) -> None:
    marked = read_given(case["text"], case["claims"])
    assert spell(marked, find_draft(marked, case["trigger"]), case["role"]) == case["expected"]


@pytest.mark.parametrize(("text", "claims"), TEXTS)
def test_mentions_stand_beside_their_trigger_and_say_why(text: str, claims: str, read_given: ReadGiven) -> None:
    marked = read_given(text, claims)
    for draft in marked.drafts:
        for mention in (mention for found in draft.roles.values() for mention in found):
            assert mention.rule
            assert 0 <= mention.start < mention.end <= len(marked.sentence)
            assert mention.end <= draft.start or mention.start >= draft.end


@pytest.mark.parametrize(("text", "claims"), TEXTS)
def test_no_word_fills_a_role_twice(text: str, claims: str, read_given: ReadGiven) -> None:
    for draft in read_given(text, claims).drafts:
        for found in draft.roles.values():
            assert all(one.end <= other.start or other.end <= one.start for one, other in combinations(found, 2))


@pytest.mark.parametrize(("text", "claims"), TEXTS)
def test_counts_are_the_sentences_own(text: str, claims: str, read_given: ReadGiven) -> None:
    marked = read_given(text, claims)
    for draft in marked.drafts:
        assert set(draft.counts) <= set(marked.counts)


def test_a_sentence_of_marks_alone_fills_nothing(read_given: ReadGiven) -> None:
    draft = read_given("« قصف » -- :", "قصف=shelling").drafts[0]
    assert not draft.roles
    assert not draft.counts
