"""Where time expressions begin and end; the days that they tell are in tests/resolve."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.grammar.times import find_times
from musnad.text.document import parse_document


def spans(text: str) -> list[str]:
    return [s.original(m.start, m.end) for s in parse_document(text).sentences for m in find_times(s)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سقطت المدينة مساء اليوم السبت (6 آب 2022) بيد الثوار", ["مساء اليوم السبت (6 آب 2022)"]),
        ("قتل خمسة اليوم، الاثنين 21 من شباط في القصف", ["اليوم، الاثنين 21 من شباط"]),
        ("سيطروا عليها في مارس/آذار الماضي وخسروها أمس", ["مارس/آذار الماضي", "أمس"]),
        ("القصف مستمر منذ صباح أمس على القرى", ["منذ صباح أمس"]),
        ("قتلوا خلال الـ24 ساعة الماضية في الريف", ["خلال الـ24 ساعة الماضية"]),
        ("انسحبوا منتصف ليل السبت الأحد من التلة", ["منتصف ليل السبت الأحد"]),
        ("وأمس الخميس قصفوا السوق", ["وأمس الخميس"]),
        ("The town was hit on Friday afternoon by jets", ["Friday afternoon"]),
        ("They left since early 2023 and returned last month", ["since early 2023", "last month"]),
        ("يعقد الاجتماع في قاعة المدينة", []),
        ("They hold the city and its countryside", []),
    ],
)
def test_an_expression_is_found_whole(text: str, found: list[str]) -> None:
    assert spans(text) == found


def load_texts() -> list[str]:
    lines = (Path(__file__).parent / "times.csv").read_text(encoding="utf-8").splitlines()
    return [row["text"] for row in csv.DictReader(line for line in lines if not line.startswith("#"))]


@pytest.mark.parametrize("text", load_texts())
def test_an_expression_reads_the_same_by_itself(text: str) -> None:
    for sentence in parse_document(text).sentences:
        for mention in find_times(sentence):
            words = sentence.original(mention.start, mention.end)
            [again] = [m for s in parse_document(words).sentences for m in find_times(s)]
            assert again.value == mention.value


WORDS = [
    "اليوم",
    "أمس",
    "السبت",
    "الأحد",
    "منذ",
    "حتى",
    "خلال",
    "قبل",
    "بعد",
    "12",
    "2016",
    "آذار",
    "مارس",
    "/",
    "(",
    ")",
]
WORDS += [
    "ليل",
    "منتصف",
    "الماضي",
    "المقبل",
    "الشهر",
    "عام",
    "ساعات",
    "48",
    "ساعة",
    "من",
    "،",
    "-",
    "يومين",
    "بين",
    "و5",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_expressions_come_in_order_and_never_overlap(words: list[str]) -> None:
    for sentence in parse_document(" ".join(words)).sentences:
        found = find_times(sentence)
        assert all(0 <= one.start < one.end <= len(sentence) for one in found)
        assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert all(spans(text))
