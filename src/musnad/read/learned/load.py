"""The shipped weights as a reader."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from musnad.errors import MusnadError
from musnad.read.learned.confidence import Curve
from musnad.read.learned.model_reader import ModelReader
from musnad.read.learned.onnx_network import OnnxNetwork, report_damage
from musnad.read.learned.pieces import Pieces

WEIGHTS: Final = Path(str(files("musnad.read.learned"))) / "weights"
_FILES: Final = ("reader.json", "features.txt", "pieces.tsv", "words.onnx", "links.onnx")
MOST_ABREAST: Final = 4  # articles read at once: each takes memory, and they share one interpreter


class About(msgspec.Struct, frozen=True):
    """What stands beside the weights."""

    threshold: float
    curve: Curve


def load_model_reader(*, threads: int, reasons: bool = False, folder: Path = WEIGHTS) -> ModelReader:
    """The reader with the weights of `folder`. Raises MusnadError where a file of them is missing or damaged.

    The threads read an article each, up to MOST_ABREAST of them; more threads than that share the articles.
    """
    for name in _FILES:
        if not (folder / name).is_file():
            raise MusnadError(f"the weights of the learned reader are not installed: no file {folder / name}")
    about = _load_about(folder / "reader.json")
    abreast = min(threads, MOST_ABREAST)
    return ModelReader(
        OnnxNetwork(folder, threads=threads // abreast),
        load_pieces(folder / "pieces.tsv").split,
        {name: number for number, name in enumerate(_read_lines(folder / "features.txt"), 1)},
        threshold=about.threshold,
        curve=about.curve,
        abreast=abreast,
        reasons=reasons,
    )


def _load_about(path: Path) -> About:
    try:
        return msgspec.json.decode(path.read_bytes(), type=About)
    except msgspec.DecodeError:
        raise report_damage(path) from None


@cache
def load_pieces(path: Path) -> Pieces:
    """The pieces of a table of pieces and scores; raises MusnadError where it is damaged."""
    rows = [line.split("\t") for line in _read_lines(path) if line]
    try:
        return Pieces([piece for piece, _ in rows], [float(score) for _, score in rows])
    except ValueError:
        raise report_damage(path) from None


def _read_lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        text = ""
    if not text:
        raise report_damage(path)
    return text.split("\n")
