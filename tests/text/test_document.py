"""Documents: spans of words, languages, capitals, and hostile text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.text.deobfuscate import reveal
from musnad.text.document import parse_document
from musnad.text.fold import fold

TEXTS = st.text(st.sampled_from(" \n.؟أىةقلaB’_ـًّ\u200b\u202e﷽ﻻ٣4:-#“\ud800😀*")) | st.text()


@given(TEXTS)
def test_every_word_of_a_document_shows_its_original(text: str) -> None:
    for sentence in parse_document(text).sentences:
        for i, word in enumerate(sentence.words):
            assert fold(sentence.span(i, i + 1).of(reveal(text))).text == word


@given(TEXTS)
def test_words_stand_at_their_offsets(text: str) -> None:
    document = parse_document(text)
    for sentence in document.sentences:
        assert [
            document.folded.text[a:b] for a, b in zip(sentence.starts, sentence.ends, strict=True)
        ] == sentence.words
        assert [sentence.at(start) for start in sentence.starts] == list(range(len(sentence)))


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("قصف على حلب. The army denied it.", ["ar", "en"]),
        ("قصف على حلب https://example.org/a/very/long/link/indeed", ["ar"]),
        ("The group Ansar Allah (أنصار الله) denied it", ["en"]),
        ("مقتل جنود بقصف M4 قرب سراقب", ["ar"]),
        ("قصف\n12", ["ar", "ar"]),
        ("Dead:\n12", ["en", "en"]),
    ],
)
def test_language_by_sentence(text: str, languages: list[str]) -> None:
    assert [sentence.lang for sentence in parse_document(text).sentences] == languages


def test_capitals_are_those_of_the_article() -> None:
    [sentence] = parse_document("the Army in \u200fAleppo قصف").sentences
    assert [sentence.capitalised(i) for i in range(len(sentence))] == [False, True, False, True, False]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200f", "ـ\u064b\u064b", "\ufeff"])
def test_text_without_words_has_no_words(text: str) -> None:
    assert [word for sentence in parse_document(text).sentences for word in sentence.words] in ([], ["-"])


def test_nested_bidi_overrides_are_not_read() -> None:
    text = "\u202e\u202d" * 500 + "قتل" + "\u202c" * 1000 + " مدني"
    [sentence] = parse_document(text).sentences
    assert sentence.words == ["قتل", "مدني"]
    assert sentence.original(0, 1) == "قتل"


def test_lone_surrogates_keep_their_place() -> None:
    [sentence] = parse_document("\ud800 قتل \udfff").sentences
    assert sentence.original(1, 2) == "قتل"


PATTERNS = ["a", "ق", "ـ", " ", "\n", ".", "'", "\u064b", "\u200f", "ﷲ", "\ud800", "*", "_", "1", "-", "@"]
PATTERNS += [
    "ق.",
    "a.",
    "a*",
    "قـ ـ",
    "ق ",
    " ـ",
    "dق",
    "1,",
    "a-",
    "http://",
    "قصف. ",
    "a\n",
    "ق\n",
    '."',
    "Reply\n",
    " ـx",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_long_runs_of_one_pattern_are_read_to_their_end(pattern: str) -> None:
    sentences = parse_document(pattern * (400_000 // len(pattern)) + "\nقتل مدني").sentences
    assert sentences[-1].words[-2:] == ["قتل", "مدني"]
