"""What single words of an Arabic sentence are to the name of a source."""

import re

from musnad.read.chains.view import CLOSING, QUOTES, View
from musnad.read.chains.words import words_of

TO = words_of("ar", "to")
_NISBA = re.compile("(?:ال|لل)?..+(?:ي|يه|يين|يون|يان|يتين|يات)")
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)..")
_BRACKET = 4  # words of a remark in brackets


def is_definite(word: str) -> bool:
    """Whether the word carries the article."""
    return _DEFINITE.match(word) is not None


def is_relational(word: str) -> bool:
    """Whether the word has the shape of an adjective of belonging: military, Syrian, local."""
    return _NISBA.fullmatch(word) is not None


def ends_name(view: View, i: int, start: int) -> bool:
    """Whether no name that began at `start` goes on at the word `i`."""
    word = view.words[i]
    if i in view.taken or i in view.times or (i in view.cues and i != start):
        return True
    noun = view.noun(i)
    if noun is not None and noun.sort == "stop":
        return True
    return not word[0].isalnum() and word not in QUOTES and word not in "#-/"


def addresses(view: View, i: int) -> bool:
    """Whether the word `i` names an outlet that is spoken to: "to the agency"."""
    word = view.words[i]
    if word in TO:
        return True
    noun = view.noun(i)
    return noun is not None and word[0] == "ل" and noun.sort in ("outlet", "correspondent")


def close_quote(view: View, i: int, within: int) -> int | None:
    """The index of the mark that closes the quotation opened at `i`, where it is at most `within` words on."""
    for j in range(i + 2, min(i + within + 2, len(view.words))):
        if view.words[j] in CLOSING:
            return None if any(k in view.taken for k in range(i, j)) else j
    return None


def close_bracket(view: View, i: int) -> int | None:
    """The index of the bracket that closes the one at `i`, where it is a few words on."""
    return next((j for j in range(i + 2, min(i + _BRACKET + 2, len(view.words))) if view.words[j] == ")"), None)
