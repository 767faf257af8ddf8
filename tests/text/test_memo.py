"""Remembered functions of words: worked out once, and never without end."""

from functools import partial

import pytest

from musnad.text import memo


def _measure(asked: list[str], word: str) -> int:
    asked.append(word)
    return len(word)


def test_each_word_is_worked_out_once() -> None:
    asked: list[str] = []
    measure = memo.remember(partial(_measure, asked))
    assert [measure(word) for word in ("حلب", "درعا", "حلب")] == [3, 4, 3]
    assert asked == ["حلب", "درعا"]


def test_too_many_words_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "_MOST", 2)
    asked: list[str] = []
    measure = memo.remember(partial(_measure, asked))
    assert [measure(word) for word in ("حلب", "درعا", "حمص", "حلب")] == [3, 4, 3, 3]
    assert asked == ["حلب", "درعا", "حمص", "حلب"]


def test_a_word_is_told_apart_by_language() -> None:
    measure = memo.remember_by_language(lambda word, lang: f"{word} {lang}")
    assert (measure["ar"]("2016"), measure["en"]("2016")) == ("2016 ar", "2016 en")
