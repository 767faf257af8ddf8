"""Counts in sentences: what the tables say, any number written out in words, and that bounds never cross."""

import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.grammar.spelling import spell_arabic, spell_english

from musnad.grammar.counts import CountMention, find_counts
from musnad.text.document import parse_document

HERE = Path(__file__).parent
CANDIDATES = frozenset({"singular noun", "dual"})


def load(name: str) -> list[tuple[str, str]]:
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(row[0], row[1]) for row in list(csv.reader(lines))[1:]]


def find(text: str) -> list[CountMention]:
    return [mention for sentence in parse_document(text).sentences for mention in find_counts(sentence)]


def show(mention: CountMention) -> str:
    low, high = ("" if bound is None else str(bound) for bound in (mention.low, mention.high))
    return f"{low}..{high} {mention.of or '-'}"


@pytest.mark.parametrize(("counts", "text"), load("counts.csv"))
def test_counts_are_read_as_the_table_says(counts: str, text: str) -> None:
    found = [show(mention) for mention in find(text) if mention.rule not in CANDIDATES]
    assert found == [one for one in counts.split(" | ") if one]


@pytest.mark.parametrize(("candidates", "text"), load("candidates.csv"))
def test_nouns_that_are_numbers_by_their_form(candidates: str, text: str) -> None:
    found = [f"{mention.low} {mention.of or '-'}" for mention in find(text) if mention.rule in CANDIDATES]
    assert found == [one for one in candidates.split(" | ") if one]


@given(st.integers(min_value=3, max_value=10_000_000))
def test_any_number_in_arabic_words_reads_back(number: int) -> None:
    [mention] = find(f"نزح {spell_arabic(number)} شخص")
    assert (mention.low, mention.high) == (number, number)


@given(st.integers(min_value=2, max_value=10_000_000))
def test_any_number_in_english_words_reads_back(number: int) -> None:
    [mention] = find(f"{spell_english(number)} people fled")
    assert (mention.low, mention.high) == (number, number)


@given(st.integers(min_value=2, max_value=999_999))
def test_digits_read_back_in_both_scripts(number: int) -> None:
    arabic = str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert {
        (m.low, m.high) for text in (f"{number} قتيلا", f"{arabic} قتيلا", f"{number:,} قتيلا") for m in find(text)
    } == {(number, number)}


WORDS = ["قتل", "20", "و30", "30", "بين", "أكثر من", "ما لا يقل عن", "أقل من", "مئة", "وعشرين", "ألف", "آلاف", "عشرات"]
WORDS += [
    "قتيلا",
    "جنود",
    "مدنيين",
    "على الأقل",
    "إلى",
    "أو",
    "-",
    "الأيام",
    "أحد",
    "اثنين",
    "نصف",
    "مليون",
    "من",
    "،",
    "(",
    ")",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_bounds_never_cross_and_mentions_never_overlap(words: list[str]) -> None:
    found = find(" ".join(words))
    for mention in found:
        assert mention.low is not None or mention.high is not None
        assert mention.low is None or mention.high is None or 0 <= mention.low <= mention.high
        assert mention.start < mention.end
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert all(mention.start < mention.end for mention in find(text))


def test_endless_digits_are_no_count() -> None:
    assert find("قتل " + "9" * 500) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وأعلن مقتل ما لا يقل عن 100 عنصر قرب تدمر", "ما لا يقل عن 100 عنصر"),
        ("أصيب 31 مدنيا على الأقل بجروح", "31 مدنيا على الأقل"),
        ("مقتل 13 قتيلا من المتمردين أمس", "13 قتيلا من المتمردين"),
        ("شن 8 غارات جوية على البلدة", "8 غارات جوية"),
        ("killing at least three Israeli missiles", "at least three Israeli missiles"),
    ],
)
def test_a_mention_holds_qualifier_number_and_noun(text: str, words: str) -> None:
    [sentence] = parse_document(text).sentences
    spans = [sentence.original(m.start, m.end) for m in find_counts(sentence) if m.rule not in CANDIDATES]
    assert spans == [words]
