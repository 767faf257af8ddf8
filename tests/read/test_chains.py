"""Who says so through whom, in a table of cases that a linguist can extend."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.model import ClaimType
from musnad.read.chains import attribute_claims
from musnad.read.draft import Draft, Marked
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.document import parse_document
from musnad.text.fold import fold

_LINES = Path(__file__).with_name("chains.csv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(line for line in _LINES if not line.startswith("#")))
_DEMANDS = re.compile("و?طالب|called")
READER = LexiconReader()


def place(passages: list[Marked], word: str) -> Draft:
    """A draft at the only place where `word` stands."""
    folded = fold(word).text
    places = [(p, i) for p in passages for i, other in enumerate(p.sentence.words) if other == folded]
    assert len(places) == 1, f"{word} must stand once in the text"
    passage, i = places[0]
    draft = Draft(i, i + 1, ClaimType.DEMAND if _DEMANDS.match(folded) else ClaimType.ATTACK, "given")
    passage.drafts.append(draft)
    passage.drafts.sort(key=lambda one: one.start)
    return draft


def spell(draft: Draft) -> str:
    """The chain of a draft as the table writes it."""
    return ";".join(
        f"{m.sentence.original(m.start, m.end)}|{c.sentence.original(c.start, c.end) if c else ''}"
        for m, c in ((link.source, link.cue) for link in draft.chain)
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{case['trigger']} in {case['text'][:40]}" for case in CASES])
def test_a_claim_gets_its_chain(case: dict[str, str]) -> None:
    passages = READER.mark(parse_document(case["text"]))
    draft = place(passages, case["trigger"])
    for other in filter(None, case["others"].split(";")):
        place(passages, other)
    attribute_claims(passages, case["publisher"] or None)
    assert re.sub('[“”"]', "", spell(draft)) == case["chain"]


@pytest.mark.parametrize(
    ("text", "trigger", "attitude"),
    [
        ("نفت الوزارة مقتل جنود.", "مقتل", "deny"),
        ("زعم التنظيم أن طائرة سقطت.", "سقطت", "doubt"),
        ("توقع مصدر عسكري وصول تعزيزات.", "وصول", "expect"),
        ("طالب المجلس بوقف القصف.", "القصف", "demand"),
        ("أعلن الجيش مقتل جنديين.", "مقتل", "say"),
        ("The ministry denied that troops withdrew.", "withdrew", "deny"),
    ],
)
def test_a_cue_says_how_its_source_stands_to_the_claim(text: str, trigger: str, attitude: str) -> None:
    passages = READER.mark(parse_document(text))
    draft = place(passages, trigger)
    attribute_claims(passages, None)
    assert [link.attitude for link in draft.chain] == [attitude]


def test_no_sentence_and_no_claim_do_no_harm() -> None:
    attribute_claims([], None)
    passages = READER.mark(parse_document("وقال:"))
    attribute_claims(passages, "x")
    assert passages[0].drafts == []


_WORDS = st.sampled_from(sorted({word for case in CASES for word in case["text"].split()}) + list(':"“”«»()#-'))


@given(st.lists(_WORDS, min_size=1, max_size=40), st.booleans())
def test_any_order_of_words_is_read_without_harm(words: list[str], apart: bool) -> None:
    text = " ".join(words) if apart else "".join(words)
    passages = READER.mark(parse_document(text))
    for passage in passages:
        passage.drafts = [Draft(i, i + 1, ClaimType.ATTACK, "given") for i in range(0, len(passage.sentence), 3)]
    attribute_claims(passages, "Reuters")
    for mention in (link.source for p in passages for draft in p.drafts for link in draft.chain):
        assert 0 <= mention.start < mention.end <= len(mention.sentence)
        mention.span().check(text)
