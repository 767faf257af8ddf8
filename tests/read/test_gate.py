"""The gate lets through what may hold a claim, and little else."""

import csv
from pathlib import Path

import pytest

from musnad.model import Article
from musnad.read.gate import may_hold_claims
from musnad.read.lexicon_reader import LexiconReader

LINES = Path(__file__).with_name("triggers.csv").read_text(encoding="utf-8").splitlines()
CASES = [row for row in csv.DictReader(line for line in LINES if not line.startswith("#")) if row["type"] != "-"]


@pytest.mark.parametrize("text", [row["text"] for row in CASES])
def test_every_sentence_with_a_claim_passes(text: str) -> None:
    assert may_hold_claims(text)


@pytest.mark.parametrize("text", ["قُتِلَ جنديان", "قــتــل جنديان", "إِصَابَةُ طفل", "TWO SOLDIERS KILLED"])
def test_marks_and_capitals_do_not_hide_a_trigger(text: str) -> None:
    assert may_hold_claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "فاز المنتخب بهدفين نظيفين في مباراة ودية أمام جمهور كبير",
        "ارتفعت أسعار النفط في بداية التداولات الآسيوية صباح الاثنين",
        "يبلغ ارتفاع الجبل ألفي متر تقريبا وتكسوه أشجار الأرز",
        "The central bank raised its main interest rate by a quarter point",
        "The museum opens its new wing in spring",
    ],
)
def test_sport_markets_and_mountains_do_not_pass(text: str) -> None:
    assert not may_hold_claims(text)
    assert LexiconReader().read(Article(id="a", text=text)) == ()
