"""The trained weights, run by ONNX Runtime."""

from pathlib import Path

import numpy as np
import onnxruntime

from musnad.read.learned.decode import Floats
from musnad.read.learned.hints import Whole


class OnnxNetwork:
    """Gives the same bits on every run with the same number of threads."""

    def __init__(self, folder: Path, *, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._words = _open(folder / "words.onnx", options)
        self._links = _open(folder / "links.onnx", options)

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


def _open(path: Path, options: onnxruntime.SessionOptions) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
