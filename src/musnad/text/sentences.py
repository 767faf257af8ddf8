"""Where the sentences of a folded text begin and end."""

import re
from itertools import pairwise

from musnad.text.fold import Folded
from musnad.text.tables import iter_rows

_BREAK = re.compile(
    r"""\n+
    | [.!?؟] (?<![.!?؟].) [.!?؟]*+ ["”“»)\]’']*+ \s+
    | \.(?=[ء-ي]{3})(?<=[ء-ي]{3}\.)              # the blank after the full stop is missing
    | [ ](?=[•▪◾🔴🔻🔹🔸📌📍⭕✅]\W?\w)          # bullets in one line
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"\b\w[\w.]*$")
_SHORTENED = {row["form"]: row["before"] for row in iter_rows("abbreviations.csv")}
_OPENERS = frozenset(row["form"] for row in iter_rows("openers.csv"))
_LINKS = ("http", "www.", "pic.twitter", "t.me/")
_LOOK_BACK = 12  # characters: longer than any abbreviation


def find_sentences(folded: Folded) -> list[tuple[int, int]]:
    """Where each sentence of the folded text starts and ends, in order and without gaps; blank ones left out."""
    text = folded.text
    cuts = [0, *(match.end() for match in _BREAK.finditer(text) if _ends_sentence(folded, match)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end and not text[start:end].isspace()]


def _ends_sentence(folded: Folded, match: re.Match[str]) -> bool:
    found, end = match.group(), match.end()
    if found[0] == " " or "\n" in found or end >= len(folded.text):
        return True
    if folded.original[folded.origin(end)].islower():
        return folded.text.startswith(_LINKS, end)
    return not found.startswith(". ") or not _is_shortened(folded.text, match.start(), end)


def _is_shortened(text: str, stop: int, following: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it: a list number, an initial, an abbreviation."""
    found = _LAST_WORD.search(text, max(0, stop - _LOOK_BACK), stop)
    if found is None:
        return False
    word = found.group()
    if word.isdecimal():
        return len(word) < 3 and (found.start() == 0 or text[found.start() - 1] == "\n")
    if (len(word.removeprefix("و")) == 1 and word.isalpha()) or word[1:2] == ".":
        return text[following : following + _LOOK_BACK].partition(" ")[0] not in _OPENERS
    need = _SHORTENED.get(word)
    return need == "any" or (need == "digit" and text[following].isdecimal())
