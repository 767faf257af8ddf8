"""Which of the two languages a sentence is written in."""

import re
from collections.abc import Sequence
from typing import Literal

Language = Literal["ar", "en"]

_ARABIC = re.compile("[ء-ي]")
_LATIN = re.compile("[a-z]")


def has_arabic(text: str) -> bool:
    """Whether the folded text holds an Arabic letter."""
    return _ARABIC.search(text) is not None


def tell_language(text: str, words: Sequence[str]) -> Language | None:
    """The language of most letters of the folded words `text`; None where there is no letter."""
    if not has_arabic(text):
        return "en" if _LATIN.search(text) else None
    if _LATIN.search(text) is None:
        return "ar"
    latin = sum(len(word) for word in words if "a" <= word[0] <= "z" and "/" not in word)
    arabic = sum(len(word) for word in words if "ء" <= word[0] <= "ي")
    return "ar" if arabic >= latin else "en"
