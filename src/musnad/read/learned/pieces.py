"""Words cut into the encoder's pieces: SentencePiece's unigram model, a word at a time."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from musnad.text.memo import remember

PAD: Final = 0
UNKNOWN: Final = 1
START: Final = 2
END: Final = 3
SPECIAL: Final = ("<pad>", "<unk>", "<s>", "</s>")
_SPACE: Final = "▁"
_PENALTY: Final = 10.0  # an unknown character costs this much more than the rarest piece


class Pieces:
    """The pieces with their scores (log-probabilities); the first four are SPECIAL."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._ids = {piece: number for number, piece in enumerate(pieces) if number >= len(SPECIAL)}
        self._scores = list(scores)
        self._longest = max(map(len, self._ids))
        self._unknown = min(scores) - _PENALTY
        self.split = remember(self._split)

    def _split(self, word: str) -> tuple[int, ...]:
        """The likeliest pieces of a word; a leading blank says that it stands after white space."""
        text = unicodedata.normalize("NFKC", word).strip()
        text = (_SPACE + text if word.startswith(" ") else text)[:200]
        ends: list[tuple[float, int, int]] = [(0.0, 0, 0)]  # per offset: score, start of the last piece, its id
        for end in range(1, len(text) + 1):
            ends.append(self._best(text, end, ends))
        return self._trace(ends)

    def _best(self, text: str, end: int, ends: list[tuple[float, int, int]]) -> tuple[float, int, int]:
        best = (ends[end - 1][0] + self._unknown, end - 1, UNKNOWN)
        for start in range(max(0, end - self._longest), end):
            number = self._ids.get(text[start:end])
            if number is not None and (score := ends[start][0] + self._scores[number]) > best[0]:
                best = (score, start, number)
        return best

    @staticmethod
    def _trace(ends: list[tuple[float, int, int]]) -> tuple[int, ...]:
        found: list[int] = []
        at = len(ends) - 1
        while at > 0:
            _, at, number = ends[at]
            found.append(number)
        return tuple(reversed(found)) or (UNKNOWN,)
