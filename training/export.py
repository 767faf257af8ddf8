"""Writes trained weights as the files that the reader runs: 8-bit ONNX graphs, pieces, names of features.

`python -m training.export WEIGHTS.pt`
"""

import argparse
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Final

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import Both, load_both
from training.vocabulary import load_vocabulary

FOLDER: Final = Path("src/musnad/read/learned/weights")
_OPSET: Final = 17
# What goes in and comes out, in this order, and which of its dimensions differ from window to window.
_WORD_AXES: Final = {
    "pieces": {1: "pieces"},
    "firsts": {1: "words"},
    "features": {1: "words"},
    "states": {1: "words"},
    "types": {1: "words"},
}
_LINK_AXES: Final = {
    "states": {0: "words"},
    "triggers": {0: "triggers"},
    "types": {0: "triggers"},
    "sentences": {0: "words"},
    "hints": {0: "triggers", 1: "words"},
    "verdicts": {0: "triggers"},
    "status": {0: "triggers"},
    "tags": {0: "triggers", 1: "words"},
}


class ByteRows(nn.Module):
    """An embedding in 8 bits, with a scale for each row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, numbers: Tensor) -> Tensor:
        """The rows as floats."""
        return self.rows[numbers].float() * self.scale[numbers]


def export(both: Both, folder: Path) -> None:
    """Writes `words.onnx` and `links.onnx`, their large matrices in 8 bits."""
    both.eval()
    both.words.encoder.words = ByteRows(both.words.encoder.words.weight.data)
    _write(both.words, _sample_words(), folder / "words.onnx", _WORD_AXES, 3)
    _write(both.links, _sample_links(), folder / "links.onnx", _LINK_AXES, 6)


def _sample_words() -> tuple[Tensor, ...]:
    """A window of 30 words in 50 pieces, for tracing."""
    return torch.randint(4, 100, (1, 50)), torch.arange(1, 31)[None], torch.zeros(1, 30, 10, dtype=torch.long)


def _sample_links() -> tuple[Tensor, ...]:
    """The states of 30 words, three of them triggers, for tracing."""
    three, none = torch.tensor([3, 5, 7]), torch.zeros(3, dtype=torch.long)
    sentences, hints = torch.zeros(30, dtype=torch.long), torch.zeros(3, 30, dtype=torch.long)
    return torch.randn(30, 384), three, three, sentences, hints, none


def _write(
    module: nn.Module, inputs: tuple[Tensor, ...], path: Path, axes: dict[str, dict[int, str]], given: int
) -> None:
    names = list(axes)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            module,
            inputs,
            plain,
            input_names=names[:given],
            output_names=names[given:],
            dynamic_axes=axes,
            dynamo=False,
            opset_version=_OPSET,
            custom_opsets={"com.microsoft": 1},
        )
        quantize_dynamic(
            plain, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "LSTM"]
        )


def main() -> None:
    """Export a file of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--folder", type=Path, default=FOLDER)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = load_vocabulary(args.corpus, args.weights.parent)
    export(load_both(args.weights, vocabulary), args.folder)
    rows = (f"{piece}\t{score}\n" for piece, score in zip(vocabulary.pieces, vocabulary.scores, strict=True))
    (args.folder / "pieces.tsv").write_text("".join(rows), encoding="utf-8")
    (args.folder / "features.txt").write_text("\n".join(vocabulary.features), encoding="utf-8")
    shutil.copyfile(args.weights.with_suffix(".json"), args.folder / "training.json")


if __name__ == "__main__":
    main()
