"""The gate lets through what may hold a claim, and little else."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.model import Article
from musnad.read.gate import may_hold_claims, weighs_enough
from musnad.read.lexicon_reader import LexiconReader

LINES = Path(__file__).with_name("triggers.csv").read_text(encoding="utf-8").splitlines()
CASES = [row for row in csv.DictReader(line for line in LINES if not line.startswith("#")) if row["type"] != "-"]


@pytest.mark.parametrize("text", [row["text"] for row in CASES])
def test_every_sentence_with_a_claim_passes(text: str) -> None:
    assert may_hold_claims(text)


@pytest.mark.parametrize(
    "text",
    [
        *("قُتِلَ جنديان", "قــتــل جنديان", "إِصَابَةُ طفل", "TWO SOLDIERS KILLED"),
        *("قـ.ـتل جنديان", "k*illed two soldiers"),  # hidden from moderation
    ],
)
def test_marks_and_capitals_and_hiding_do_not_hide_a_trigger(text: str) -> None:
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


SPORT = "فاز اللاعب الجديد مع النادي بالكأس في مباراة شاهدها جمهور كبير، وعرض التلفزيون الفيلم عن تاريخ البطولة. "
BUSINESS = (
    "The company met investors, agreed a new annual budget and tax plan, and sales of its software rose this year. "
)
ARABIC = "قتل خمسة مدنيين وأصيب عشرة في قصف مدفعي على حلب، وسيطرت قوات النظام على قرية بعد اشتباكات مع مسلحين. "
ENGLISH = "Five civilians were killed and ten wounded when rebels shelled the town, and troops arrested two gunmen. "


@pytest.mark.parametrize(("text", "trigger"), [(SPORT, "هجوم"), (BUSINESS, "attack")])
def test_a_word_that_can_be_a_trigger_opens_a_short_text_alone(text: str, trigger: str) -> None:
    assert may_hold_claims(text + trigger)
    assert not may_hold_claims(text * 12 + trigger)


@pytest.mark.parametrize("report", [ARABIC, ENGLISH])
@pytest.mark.parametrize("other", [SPORT, BUSINESS])
def test_a_report_passes_wherever_it_stands_among_other_things(report: str, other: str) -> None:
    for text in (report, report * 30, other * 6 + report * 3 + other * 6):
        assert may_hold_claims(text)


@pytest.mark.parametrize("place", ["الغوطة", "درنة", "كوباني", "Raqqa", "Mariupol"])
def test_no_place_speaks_against_conflict(place: str) -> None:
    assert may_hold_claims("سقوط قتلى وجرحى من المدنيين جراء القصف على الأحياء السكنية " * 5 + f"{place} " * 50)


@given(st.lists(st.floats(-3, 3), max_size=120), st.integers(0, 40))
def test_what_passes_still_passes_with_more_words_of_conflict(weights: list[float], more: int) -> None:
    if weighs_enough(weights):
        assert weighs_enough([*weights, *[1.0] * more])
