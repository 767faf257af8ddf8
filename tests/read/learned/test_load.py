"""The files of the weights."""

from pathlib import Path

import pytest

from musnad.errors import MusnadError
from musnad.read.learned.load import load_model_reader, load_pieces

FILES = ("reader.json", "features.txt", "pieces.tsv", "words.onnx", "links.onnx")


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_is_named(missing: str, tmp_path: Path) -> None:
    for name in FILES:
        if name != missing:
            (tmp_path / name).touch()
    with pytest.raises(MusnadError, match=f"weights of the learned reader .*{missing}"):
        load_model_reader(threads=1, folder=tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MusnadError, match="not installed"):
        load_model_reader(threads=1, folder=tmp_path / "none")


def test_pieces_may_hold_any_letter_but_the_tab(tmp_path: Path) -> None:
    rows = "<pad>\t0.0\n<unk>\t0.0\n<s>\t0.0\n</s>\t0.0\n\u2028\t-3.5\n\u0085\t-4.0\n▁قتل\t-9.25\n"
    (tmp_path / "pieces.tsv").write_text(rows, encoding="utf-8")
    assert load_pieces(tmp_path / "pieces.tsv").split(" قتل") == (6,)
