"""Words are cut into their likeliest pieces."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.read.learned.pieces import SPECIAL, UNKNOWN, Pieces

SCORES = {"▁": -3.0, "a": -4.0, "b": -4.5, "ab": -6.0, "▁ab": -7.0, "ba": -5.0, "aab": -9.5, "▁قتل": -8.0, "قتل": -9.0}
NAMES = [*SPECIAL, *SCORES]
PIECES = Pieces(NAMES, [0.0] * len(SPECIAL) + list(SCORES.values()))
COST_OF_UNKNOWN = min(SCORES.values()) - 10


def iter_splits(text: str) -> Iterator[tuple[str, ...]]:
    """All ways to cut a text."""
    if not text:
        yield ()
    for end in range(1, len(text) + 1):
        yield from ((text[:end], *rest) for rest in iter_splits(text[end:]))


def measure(split: tuple[str, ...]) -> float:
    """The score of a way to cut; only single characters may be unknown."""
    return sum(SCORES.get(piece, COST_OF_UNKNOWN if len(piece) == 1 else -1e9) for piece in split)


def name(numbers: tuple[int, ...]) -> list[str]:
    return [NAMES[number] for number in numbers]


@given(st.text("abx", min_size=1, max_size=9), st.booleans())
def test_no_other_split_is_likelier(word: str, after_blank: bool) -> None:
    numbers = PIECES.split(" " * after_blank + word)
    likeliest = max(map(measure, iter_splits("▁" * after_blank + word)))
    assert sum(COST_OF_UNKNOWN if n == UNKNOWN else SCORES[NAMES[n]] for n in numbers) == pytest.approx(likeliest)


@given(st.text("abx", max_size=12))
def test_the_pieces_spell_the_word(word: str) -> None:
    shown = "".join("x" if number == UNKNOWN else NAMES[number] for number in PIECES.split(" " + word))
    assert shown == "▁" + word


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        (" ab", ["▁ab"]),
        ("ab", ["ab"]),
        (" قتل", ["▁قتل"]),
        ("قتل", ["قتل"]),
        (" ", ["▁"]),
        ("", ["<unk>"]),
        ("aχb", ["a", "<unk>", "b"]),
        ("\u0441\u0435", ["<unk>", "<unk>"]),
        ("ａｂ", ["ab"]),  # the wide letters of the same name
    ],
)
def test_blanks_and_unknown_letters(word: str, pieces: list[str]) -> None:
    assert name(PIECES.split(word)) == pieces


def test_special_pieces_are_never_read_from_text() -> None:
    assert set(PIECES.split("<s>")) == {UNKNOWN}


def test_a_word_without_end_is_cut_short() -> None:
    assert len(PIECES.split("x" * 100_000)) == 200
