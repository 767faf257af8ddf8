"""The trained weights, run by ONNX Runtime."""

from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as state

from musnad.errors import MusnadError
from musnad.read.learned.decode import Floats
from musnad.read.learned.hints import Whole

_WORDS: Final = {"pieces", "firsts", "features"}
_LINKS: Final = {"states", "triggers", "types", "sentences", "hints", "verdicts"}
_DAMAGES: Final = (state.Fail, state.InvalidArgument, state.InvalidGraph, state.InvalidProtobuf, state.NotImplemented)


class OnnxNetwork:
    """Gives the same bits on every run with the same number of threads; articles may share it."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._words = _open(folder / "words.onnx", options, _WORDS)
        self._links = _open(folder / "links.onnx", options, _LINKS)

    def read_words(self, pieces: Whole, firsts: Whole, features: Whole) -> tuple[Floats, Floats]:
        """States [words, width] and scores of types [words, types] of one window."""
        states, types = self._words.run(
            None, {"pieces": pieces[np.newaxis], "firsts": firsts[np.newaxis], "features": features[np.newaxis]}
        )
        return states[0], types[0]

    def read_links(
        self, states: Floats, triggers: Whole, types: Whole, sentences: Whole, hints: Whole, verdicts: Whole
    ) -> tuple[Floats, Floats]:
        """Scores of statuses [triggers, statuses] and of tags [triggers, words, tags]."""
        status, tags = self._links.run(
            None,
            {
                "states": states,
                "triggers": triggers,
                "types": types,
                "sentences": sentences,
                "hints": hints,
                "verdicts": verdicts,
            },
        )
        return status, tags


def _open(path: Path, options: onnxruntime.SessionOptions, inputs: set[str]) -> onnxruntime.InferenceSession:
    try:
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except _DAMAGES:
        raise report_damage(path) from None
    if {one.name for one in session.get_inputs()} != inputs:
        raise report_damage(path)
    return session


def report_damage(path: Path) -> MusnadError:
    """What to raise where a file of the weights is not what it should be."""
    return MusnadError(f"the weights of the learned reader are damaged, install Musnad anew: {path}")
