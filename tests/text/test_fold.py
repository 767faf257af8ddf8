"""Folding: one spelling for many, and offsets that lead back."""

from hypothesis import given
from hypothesis import strategies as st

from musnad.text.fold import fold, fold_word
from musnad.text.letters import REWRITTEN
from musnad.text.words import split_words

TABLE = "fold.csv"
# Texts dense in what folding touches, lone surrogates and bidi overrides included.
TEXTS = (
    st.text(st.sampled_from(" \n\r\t\u00a0أىةقلaBİΣ’_ـًّ\u0308\u200b\u202e\u2066\ufeff\u00adﻻﷲﷺﬁ٣۴.,:/-'#“\ud800😀"))
    | st.text()
)


def test_folds(case: dict[str, str]) -> None:
    assert fold(case["text"]).text == case["folded"]


def test_every_rule_holds_for_a_character_alone() -> None:
    rules = {chr(code): plain for code, plain in REWRITTEN.items() if chr(code) == chr(code).lower()}
    assert {letter: fold(letter).text for letter in rules} == rules


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS)
def test_every_word_is_the_folding_of_its_original(text: str) -> None:
    folded = fold(text)
    for word, start, end in zip(*split_words(folded.text), strict=True):
        assert fold(text[folded.origin(start) : folded.origin_end(end)]).text == word


@given(TEXTS)
def test_offsets_never_run_backwards(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(i) for i in range(len(folded.text) + 1)]
    assert origins == sorted(origins)
    assert not origins or (origins[0] >= 0 and origins[-1] <= len(text))


def test_the_diacritics_at_the_end_of_a_word_belong_to_it() -> None:
    folded = fold("شخصاً واحداً")
    assert folded.origin_end(4) == len("شخصاً")


def test_invisible_marks_after_a_word_do_not_belong_to_it() -> None:
    assert fold("حلب\u200f").origin_end(3) == 3


def test_a_word_folds_as_in_text() -> None:
    assert fold_word("أُطلِقت") == "اطلقت"
