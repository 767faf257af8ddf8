"""Arabic in the order of sight, held against python-bidi."""

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.export.bidi import is_rtl, reorder, shape

# Without brackets (rule N0 is left out) and quotation marks (python-bidi does not mirror them).
LETTERS = "ابجده كلمن abcd 0123 ٤٥٦ .,:;-+/%$!?؟،\"'=&@#"


@settings(max_examples=2000)
@given(st.text(st.sampled_from(LETTERS), max_size=30), st.booleans())
def test_the_order_is_that_of_the_unicode_algorithm(text: str, rtl: bool) -> None:
    assert reorder(text, rtl=rtl) == get_display(text, base_dir="R" if rtl else "L")


@given(st.text(st.sampled_from(LETTERS + "()[]«»\u064e\u0651"), max_size=30), st.booleans())
def test_turning_loses_and_invents_no_character(text: str, rtl: bool) -> None:
    same = str.maketrans("()[]«»", "(([[««")
    assert sorted(reorder(text, rtl=rtl).translate(same)) == sorted(text.translate(same))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ابج", "جبا"),
        ("قتل 100 مدني", "يندم 100 لتق"),
        ("(سانا)", "(اناس)"),
        ("وكالة SANA الرسمية", "ةيمسرلا SANA ةلاكو"),
        ("بَج", "جبَ"),
    ],
)
def test_words_numbers_brackets_and_marks(text: str, shown: str) -> None:
    assert reorder(text, rtl=True) == shown


def test_letters_take_the_form_that_their_neighbours_give_them() -> None:
    assert [hex(ord(letter)) for letter in shape("حلب")] == ["0xfea3", "0xfee0", "0xfe90"]
    assert shape("Aleppo 12") == "Aleppo 12"


@pytest.mark.parametrize(("text", "rtl"), [("12 حلب", True), ("A حلب", False), ("12", False), ("", False)])
def test_a_line_runs_as_its_first_letter(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl
