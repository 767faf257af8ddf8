"""What an article says, divided into happenings."""

import pytest
from tests.reconcile.conftest import Tell

from musnad.reconcile.division import divide

STRIKE = "قتل مدنيان اليوم الاثنين بقصف على بلدة سرمين بريف إدلب"
WOUNDED = "وأصيب خمسة مدنيين بجروح."
LONG = (
    "، وذلك بعد ساعات من تحليق كثيف لطائرات الاستطلاع في أجواء المنطقة التي لم تشهد منذ أسابيع مثل هذا التصعيد، "
    "في حين لم تصدر أي جهة بيانا توضح فيه ملابسات ما جرى حتى لحظة إعداد هذا الخبر، كما لم يتسن الحصول على تعليق "
    "من السكان بسبب انقطاع الاتصالات عن معظم القرى والبلدات المجاورة منذ مساء أمس الأول"
)


def split(tell: Tell, text: str) -> list[list[str]]:
    """The words of the triggers, account by account."""
    article, reading = tell("one", text)
    return [[claim.trigger.of(text) for claim in account.claims] for account in divide(article, reading.claims)]


@pytest.mark.parametrize("between", [". ", ".\n", "\n"])
def test_a_mention_without_a_place_belongs_to_what_was_just_told(tell: Tell, between: str) -> None:
    assert split(tell, STRIKE + between + WOUNDED) == [["قتل", "بقصف", "وأصيب"]]


@pytest.mark.parametrize("between", [".\n\n", f"{LONG}.\n"], ids=["blank line", "a long line"])
def test_not_beyond_the_end_of_a_paragraph(tell: Tell, between: str) -> None:
    assert split(tell, STRIKE + between + WOUNDED) == [["قتل", "بقصف"], ["وأصيب"]]


def test_not_where_another_happening_was_told_between(tell: Tell) -> None:
    text = f"{STRIKE}. وسيطرت قوات النظام على مدينة تدمر. {WOUNDED}"
    assert ["قتل", "بقصف"] in split(tell, text)


def test_an_arrest_is_no_part_of_a_strike(tell: Tell) -> None:
    text = f"{STRIKE}. واعتقلت قوات الأمن ثلاثة شبان في بلدة سرمين اليوم الاثنين."
    assert split(tell, text) == [["قتل", "بقصف"], ["واعتقلت"]]
