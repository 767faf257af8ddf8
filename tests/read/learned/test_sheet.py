"""A document laid out for the encoder, and the windows in which it is shown."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.read.learned.sheet import Sheet, cut_windows, lay_out
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.document import parse_document

READER = LexiconReader()
DOCUMENTS = st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=15), max_size=12)


def make_sheet(sizes: Sequence[Sequence[int]]) -> Sheet:
    """Sentences of words of so many pieces."""
    sheet = Sheet([], [], [], [], [], [])
    for number, words in enumerate(sizes):
        sheet.firsts.append(len(sheet.pieces))
        sheet.pieces.extend((4,) * size for size in words)
        sheet.sentences.extend([number] * len(words))
    return sheet


def count_pieces(sheet: Sheet, first: int, end: int) -> int:
    return sum(map(len, sheet.pieces[first:end]))


@given(DOCUMENTS, st.integers(1, 40), st.integers(0, 30))
def test_every_word_is_the_own_word_of_one_window(sizes: list[list[int]], longest: int, context: int) -> None:
    sheet = make_sheet(sizes)
    windows = cut_windows(sheet, longest=longest, context=context)
    assert [i for window in windows for i in range(window.begin, window.end)] == list(range(len(sheet.pieces)))
    assert all(window.first <= window.begin < window.end for window in windows)


@given(DOCUMENTS, st.integers(12, 40), st.integers(0, 30))
def test_no_window_is_longer_than_allowed(sizes: list[list[int]], longest: int, context: int) -> None:
    sheet = make_sheet(sizes)
    for window in cut_windows(sheet, longest=longest, context=min(context, longest - 12)):
        assert count_pieces(sheet, window.first, window.end) <= longest


def test_a_word_longer_than_a_window_stands_alone_in_one() -> None:
    windows = cut_windows(make_sheet([[1, 50, 1]]), longest=10, context=5)
    assert [(window.begin, window.end) for window in windows] == [(0, 1), (1, 2), (2, 3)]


@given(DOCUMENTS, st.integers(5, 40), st.integers(0, 30))
def test_context_is_whole_sentences_and_not_too_many(sizes: list[list[int]], longest: int, context: int) -> None:
    sheet = make_sheet(sizes)
    for window in cut_windows(sheet, longest=longest, context=context):
        assert window.first == window.begin or window.first in sheet.firsts
        assert count_pieces(sheet, window.first, window.begin) <= context


@given(DOCUMENTS, st.integers(5, 40))
def test_a_sentence_is_cut_only_where_it_begins_a_window(sizes: list[list[int]], longest: int) -> None:
    sheet = make_sheet(sizes)
    for window in cut_windows(sheet, longest=longest, context=0):
        if window.end < len(sheet.pieces) and window.end not in sheet.firsts:
            assert sheet.sentences[window.begin] == sheet.sentences[window.end]


def test_an_empty_document_has_no_window() -> None:
    assert cut_windows(make_sheet([])) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قُتِلَ جنديان، أمس.", [" قتل", " جنديان", "،", " أمس", "."]),
        ("قتـــل جندي", [" قتل", " جندي"]),
        ("Two soldiers (both local) died.", [" Two", " soldiers", " (", "both", " local", ")", " died", "."]),
        ("قرب إِدلب", [" قرب", " إدلب"]),
    ],
)
def test_words_are_shown_as_written_less_marks(text: str, words: list[str]) -> None:
    shown: list[str] = []

    def split(word: str) -> tuple[int, ...]:
        shown.append(word)
        return (4,)

    lay_out(READER.mark(parse_document(text)), split)
    assert shown == words


def test_words_are_found_again_in_their_sentence() -> None:
    passages = READER.mark(parse_document("قتل جندي. أصيب آخر في حمص."))
    sheet = lay_out(passages, lambda _: (4,))
    first = sheet.firsts[1]
    sentence, start, end = sheet.locate(first + 1, first + 4)
    assert (sentence, start, end) == (passages[1].sentence, 1, 4)
    assert sentence.original(start, end) == "آخر في حمص"
    assert len(sheet.pieces) == len(sheet.features) == len(sheet.sentences)
