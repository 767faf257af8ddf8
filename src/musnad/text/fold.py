"""Folding: one spelling for the many that Arabic and English texts use, with the way back to the original."""

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

from musnad.text.letters import DROPPED, EXPANDED, REWRITTEN

_DROP = re.escape("".join(sorted(DROPPED)))
# What nearly every Arabic text holds: replacing it letter by letter beats a look-up for every character.
_COMMON = [(letter, REWRITTEN[ord(letter)]) for letter in "أإآىةؤئ_"]
# Anything but plain letters, usual punctuation and diacritics may need the look-up.
_RARE = re.compile("[^ -~\nء-غـ-ْ،؛؟«»“”…–’]")
_RUN = re.compile(rf"[ \n{_DROP}]{{2,}}|[{_DROP}]|[{''.join(sorted(EXPANDED))}]")
_LONE = re.compile(rf"(?<!\S)[{_DROP}]++(?!\S)")
_APOSTROPHE = re.compile("(?<=[a-z])[’‘](?=[a-z])")
_CLINGING = frozenset(mark for mark in DROPPED if unicodedata.category(mark) in {"Mn", "Lm"})


class Folded:
    """A folded text and its original; `origin` gives back original offsets."""

    __slots__ = ("_cuts", "_shifts", "original", "text")

    def __init__(self, original: str, text: str, cuts: list[int], shifts: list[int]) -> None:
        self.original, self.text, self._cuts, self._shifts = original, text, cuts, shifts

    def origin(self, offset: int) -> int:
        """The original offset of the folded character at `offset`."""
        return offset + self._shifts[bisect_right(self._cuts, offset) - 1]

    def origin_end(self, offset: int) -> int:
        """The original offset just after the folded character before `offset`, with the diacritics that cling to it."""
        end = self.origin(offset - 1) + 1
        while end < len(self.original) and self.original[end] in _CLINGING:
            end += 1
        return end

    def rewrite(self, original: str, text: str) -> "Folded":
        """The same way back for texts of the same lengths."""
        return Folded(original, text, self._cuts, self._shifts)


def fold(original: str) -> Folded:
    """`original` folded: letter variants, digits and case made one; marks that carry no meaning dropped."""
    text, cuts, shifts = _shrink(_rewrite(original))
    return Folded(original, _APOSTROPHE.sub("'", text) if "’" in text or "‘" in text else text, cuts, shifts)


def _rewrite(original: str) -> str:
    """`original` with every character rewritten that stands for one other; offsets stay."""
    text = original.lower()
    if len(text) != len(original):  # the one letter that grows when lowered
        text = original.replace("İ", "i").lower()
    for letter, plain in _COMMON:
        text = text.replace(letter, plain)
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if _RARE.search(text):
        text = text.translate(REWRITTEN)
    return _LONE.sub(_dash, text) if "ـ" in text else text


def _dash(lone: re.Match[str]) -> str:
    """A tatweel that joins nothing is a dash; the marks beside it are dropped later."""
    return lone.group().replace("ـ", "-", 1)


def _shrink(text: str) -> tuple[str, list[int], list[int]]:
    """`text` without what is dropped and with ligatures expanded; where its offsets shift, and by how much."""
    parts: list[str] = []
    cuts, shifts, at, out = [0], [0], 0, 0
    for match in _RUN.finditer(text):
        start, end = match.span()
        found = match.group()
        plain = EXPANDED.get(found) or _blank(found)
        parts += (text[at:start], plain)
        out += start - at
        for i in range(1, len(plain)):  # every letter of a ligature comes from the ligature
            cuts.append(out + i)
            shifts.append(start - out - i)
        out += len(plain)
        at = end
        cuts.append(out)
        shifts.append(at - out)
    parts.append(text[at:])
    return "".join(parts), cuts, shifts


def _blank(run: str) -> str:
    """What is left of a run of blanks and dropped marks."""
    if "\n" in run:
        return "\n\n" if run.count("\n") > 1 else "\n"
    return " " if " " in run else ""


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """One word folded, for tables and look-ups."""
    return fold(word).text
