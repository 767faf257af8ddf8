"""Folding: one spelling for the many that Arabic and English texts use, with the way back to the original."""

import re
from bisect import bisect_right
from functools import lru_cache

_SAME_LENGTH = str.maketrans(
    "أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹کیھ٪٫",
    "ااااي" + "هوي" + "01234567890123456789" + "كيه%.",
)
_DROPPED = re.compile("[\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]+")


class Folded:
    """A folded text and its original; `origin` gives back original offsets."""

    __slots__ = ("_cuts", "_shifts", "original", "text")

    def __init__(self, original: str, text: str, cuts: list[int], shifts: list[int]) -> None:
        self.original, self.text, self._cuts, self._shifts = original, text, cuts, shifts

    def origin(self, offset: int) -> int:
        """The original offset of the folded character at `offset`."""
        return offset + self._shifts[bisect_right(self._cuts, offset) - 1] if self._cuts else offset


def fold(original: str) -> Folded:
    """`original` folded: hamza, alif maqsura, ta marbuta, digits, case; marks that carry no meaning dropped."""
    text = original.lower().translate(_SAME_LENGTH)
    if len(text) != len(original):  # a handful of letters grow when lowered
        text = "".join(low if len(low := c.lower()) == 1 else c for c in original).translate(_SAME_LENGTH)
    if not _DROPPED.search(text):
        return Folded(original, text, [], [])
    parts, cuts, shifts, at, out = [], [0], [0], 0, 0
    for match in _DROPPED.finditer(text):
        parts.append(text[at : match.start()])
        out += match.start() - at
        at = match.end()
        if cuts[-1] == out:
            shifts[-1] = at - out
        else:
            cuts.append(out)
            shifts.append(at - out)
    parts.append(text[at:])
    return Folded(original, "".join(parts), cuts, shifts)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word folded, for tables and look-ups."""
    return fold(word).text
