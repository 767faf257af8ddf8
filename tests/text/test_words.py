"""Where words begin and end."""

from musnad.text.fold import fold
from musnad.text.words import split_words

TABLE = "words.csv"


def test_words(case: dict[str, str]) -> None:
    assert " ".join(split_words(fold(case["text"]).text)[0]) == case["words"]


def test_offsets_are_counted_from_the_given_one() -> None:
    assert split_words("حلب الآن", 7) == (["حلب", "الآن"], [7, 11], [10, 15])
