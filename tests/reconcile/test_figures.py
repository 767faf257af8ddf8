"""How many a claim counts."""

import csv
from pathlib import Path

import pytest
from tests.reconcile.conftest import Tell

from musnad.model import Span
from musnad.reconcile.figures import read_figures, take_counts
from musnad.reconcile.naming import heads_name, is_name

TABLE = Path(__file__).with_name("figures.csv")
LINES = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
ROWS = list(csv.DictReader(LINES))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:30])
def test_figures(row: dict[str, str], tell: Tell) -> None:
    article, reading = tell("one", row["text"])
    figures = {figure.what: figure for claim in reading.claims for figure in read_figures(claim, article.text)}
    low, high = (int(row[end]) if row[end] else None for end in ("low", "high"))
    assert figures[row["what"]].bounds == (low, high)
    for figure in figures.values():
        assert all(span.of(article.text) for span in figure.spans)


def test_a_figure_for_dead_and_wounded_together_counts_for_neither(tell: Tell) -> None:
    article, reading = tell("one", "سقط 13 مدنيا بين قتيل وجريح بقصف على البلدة.")
    assert any(claim.quantity for claim in reading.claims)
    counts = take_counts(reading.claims)
    assert [figure for claim in reading.claims for figure in read_figures(claim, article.text, counts)] == []


@pytest.mark.parametrize(
    "text",
    [
        "مقتل وإصابة ستة أشخاص بقصف على البلدة.",
        "نفوق عدد من رؤوس الأبقار بقصف على مزرعة.",
        "مقتل جندي تركي بقصف على القاعدة.",
    ],
)
def test_what_counts_no_dead_civilians(tell: Tell, text: str) -> None:
    article, reading = tell("one", text)
    counts = take_counts(reading.claims)
    figures = [figure for claim in reading.claims for figure in read_figures(claim, article.text, counts)]
    assert "killed" not in {figure.what for figure in figures}


def test_fighters_who_are_held_are_captured(tell: Tell) -> None:
    article, reading = tell("one", "أسر خمسة جنود في هجوم على الحاجز.")
    assert {figure.what for claim in reading.claims for figure in read_figures(claim, article.text)} == {"captured"}


def test_names_are_told_from_people_in_general() -> None:
    assert is_name("سليمان السليم")
    assert not is_name("عناصر من قوات النظام")
    assert not is_name("ثلاثة مدنيين")
    text = 'مقتل الشاب "محمد الجدوع" برصاص مجهولين'
    assert heads_name(text, Span(5, 10))
    assert not heads_name("مقتل المدنيين في المدينة", Span(5, 13))
