"""The files of the weights."""

import random
import shutil
from pathlib import Path

import pytest

from musnad.errors import MusnadError
from musnad.read.learned.load import MOST_ABREAST, WEIGHTS, load_model_reader, load_pieces

FILES = ("reader.json", "features.txt", "pieces.tsv", "words.onnx", "links.onnx")


@pytest.mark.parametrize("missing", FILES)
def test_a_missing_file_is_named(missing: str, tmp_path: Path) -> None:
    for name in FILES:
        if name != missing:
            (tmp_path / name).touch()
    with pytest.raises(MusnadError, match=f"weights of the learned reader .*{missing}"):
        load_model_reader(threads=1, folder=tmp_path)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the weights of the package."""
    if not WEIGHTS.is_dir():
        pytest.skip("this checkout has no weights yet")
    return Path(shutil.copytree(WEIGHTS, tmp_path_factory.mktemp("learned") / "weights"))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", ["empty", "cut", "drawn by lot", "of another kind"])
def test_a_damaged_file_is_named(damage: str, name: str, weights: Path) -> None:
    if (damage, name) == ("cut", "features.txt"):
        pytest.skip("half of the names are names too")
    path = weights / name
    whole = path.read_bytes()
    other = weights / ("links.onnx" if name == "words.onnx" else "words.onnx")
    damaged = {
        "empty": b"",
        "cut": whole[: len(whole) // 2],
        "drawn by lot": random.Random(1).randbytes(min(len(whole), 100_000)),
        "of another kind": other.read_bytes(),
    }
    path.write_bytes(damaged[damage])
    load_pieces.cache_clear()
    try:
        with pytest.raises(MusnadError, match=f"damaged.*{name}"):
            load_model_reader(threads=1, folder=weights)
    finally:
        path.write_bytes(whole)
        load_pieces.cache_clear()


def test_the_threads_are_shared_out() -> None:
    if not WEIGHTS.is_dir():
        pytest.skip("this checkout has no weights yet")
    assert [load_model_reader(threads=threads).abreast for threads in (1, 2, 16)] == [1, 2, MOST_ABREAST]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MusnadError, match="not installed"):
        load_model_reader(threads=1, folder=tmp_path / "none")


def test_pieces_may_hold_any_letter_but_the_tab(tmp_path: Path) -> None:
    rows = "<pad>\t0.0\n<unk>\t0.0\n<s>\t0.0\n</s>\t0.0\n\u2028\t-3.5\n\u0085\t-4.0\n▁قتل\t-9.25\n"
    (tmp_path / "pieces.tsv").write_text(rows, encoding="utf-8")
    assert load_pieces(tmp_path / "pieces.tsv").split(" قتل") == (6,)
