"""Which pieces are kept of a small encoder."""

import numpy as np
import pytest
from training.e5 import E5
from training.vocabulary import Vocabulary, choose_pieces

from training import vocabulary

# In order of likelihood, as in E5, with its special pieces where E5 has them.
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "e", "s", "▁the", "да", "▁на", "▁قتل", "يون", "ing", "▁war", "中", "ß"]
SPECIAL = ["<pad>", "<unk>", "<s>", "</s>"]
E = E5({}, PIECES, np.array([0.0] * 4 + [-3.0 - i for i in range(len(PIECES) - 4)], np.float32), {})


def choose(*texts: str) -> list[str]:
    return [PIECES[number] for number in choose_pieces(E, iter(texts))]


def test_special_pieces_come_first_then_e5s_order() -> None:
    kept = choose()
    assert kept[:4] == SPECIAL
    assert kept[4:] == sorted(kept[4:], key=PIECES.index)


def test_arabic_and_ascii_are_kept_unseen() -> None:
    assert set(choose()) == {*SPECIAL, "e", "s", "▁the", "▁قتل", "يون", "ing", "▁war"}


def test_other_letters_are_kept_when_seen_more_than_once() -> None:
    assert "▁на" not in choose("на")
    assert "▁на" in choose("на", "на")
    assert "中" not in choose("на", "на")


def test_where_room_is_short_the_likeliest_ascii_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "KEPT", 10)
    assert set(choose()) == {*SPECIAL, "e", "s", "▁the", "▁قتل", "يون", "ing"}
    assert "▁war" in choose("war war"), "what the texts hold stays in any case"


def test_a_vocabulary_splits_by_the_numbers_of_its_own() -> None:
    kept = choose_pieces(E, iter(["на на"]))
    pieces = [PIECES[number] for number in kept]
    split = Vocabulary(kept, pieces, [float(E.scores[number]) for number in kept], []).splitter()
    assert [pieces[number] for number in split(" قتل")] == ["▁قتل"]
    assert [pieces[number] for number in split(" да")] == ["<unk>"] * 3
    assert [pieces[number] for number in split(" на")] == ["▁на"]
