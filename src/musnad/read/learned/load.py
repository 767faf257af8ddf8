"""The shipped weights as a reader."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

from musnad.errors import MusnadError
from musnad.read.learned.confidence import Curve
from musnad.read.learned.model_reader import ModelReader
from musnad.read.learned.onnx_network import OnnxNetwork
from musnad.read.learned.pieces import Pieces

WEIGHTS: Final = Path(str(files("musnad.read.learned"))) / "weights"
_FILES: Final = ("reader.json", "features.txt", "pieces.tsv", "words.onnx", "links.onnx")


class About(msgspec.Struct, frozen=True):
    """What stands beside the weights."""

    threshold: float
    curve: Curve


def load_model_reader(*, threads: int, reasons: bool = False, folder: Path = WEIGHTS) -> ModelReader:
    """The reader with the weights of `folder`. Raises MusnadError where they are not there."""
    for name in _FILES:
        if not (folder / name).is_file():
            raise MusnadError(f"the weights of the learned reader are not installed: no file {folder / name}")
    about = msgspec.json.decode((folder / "reader.json").read_bytes(), type=About)
    features = (folder / "features.txt").read_text(encoding="utf-8").split("\n")
    return ModelReader(
        OnnxNetwork(folder, threads=threads),
        load_pieces(folder / "pieces.tsv").split,
        {name: number for number, name in enumerate(features, 1)},
        threshold=about.threshold,
        curve=about.curve,
        reasons=reasons,
    )


@cache
def load_pieces(path: Path) -> Pieces:
    """The pieces of a table of pieces and scores."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]
    return Pieces([piece for piece, _ in rows], [float(score) for _, score in rows])
