"""Encodings told apart."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.errors import InputError
from musnad.ingest.decoding import decode

ARABIC = "أعلن الدفاع المدني، الثلاثاء، مقتل خمسة أشخاص في قصف على بلدة سراقب."
ENGLISH = "Five people were killed, the civil defence said."


@pytest.mark.parametrize(
    "data",
    [
        ARABIC.encode(),
        codecs.BOM_UTF8 + ARABIC.encode(),
        codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"),
        ARABIC.encode("utf-16-le"),
        ARABIC.encode("utf-16-be"),
        ARABIC.encode("cp1256"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16-le bom", "utf-16-be bom", "utf-16-le", "utf-16-be", "windows-1256"],
)
def test_arabic_comes_out_as_written_whatever_the_encoding(data: bytes) -> None:
    assert decode(data) == ARABIC


def test_western_letters_in_an_arabic_file_survive_windows_1256() -> None:
    mixed = f"{ARABIC} “{ENGLISH}” — café"
    assert decode(mixed.encode("cp1256")) == mixed


def test_an_odd_control_character_does_not_make_text_binary() -> None:
    text = f"\x02{ARABIC * 3}"
    assert decode(text.encode()) == text


@pytest.mark.parametrize("encoding", ["cp1251", "cp1253", "cp852"])
def test_other_encodings_are_refused_and_not_guessed(encoding: str) -> None:
    samples = {"cp1251": "пятеро убиты в Алеппо", "cp1253": "πέντε νεκροί", "cp852": "Pět mrtvých žije v Plzni"}
    with pytest.raises(InputError):
        decode(f"{ENGLISH} {samples[encoding]} {ENGLISH}".encode(encoding))


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_cause(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except InputError as error:
        assert error.cause


@given(st.text(st.characters(min_codepoint=0x20, exclude_categories=["Cs"]), min_size=1))
def test_utf8_is_never_changed(text: str) -> None:
    assert decode(text.encode()) in {text, text.removeprefix("\ufeff")}
