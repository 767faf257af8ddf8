"""One key for an Arabic word and for its romanisations: the consonants, in a spelling of few letters."""

import re
from functools import cache, lru_cache
from typing import Final

from musnad.text.tables import iter_rows

VOWEL: Final = "-"
_ARTICLE: Final = re.compile("^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{2})")
_LATIN_ARTICLE: Final = re.compile("^[ae]l(?=.{4})")
_LAST: Final = re.compile("ه$|(?<=[aeiou])h$")
_KEPT: Final = {"و": "w", "w": "w", "ي": "y", "y": "y"}  # consonants where they open a word
_DOUBLE: Final = re.compile(r"([a-z])\1+")


@cache
def _load() -> tuple[dict[str, str], re.Pattern[str]]:
    keys = {row["form"]: row["to"] for row in iter_rows("latin.csv")}
    letters = sorted(keys, key=lambda form: (-len(form), form))
    return keys, re.compile("|".join(letters))


@lru_cache(maxsize=262144)
def latin_key(word: str) -> str:
    """The key of a folded word, without article and final h; empty where nothing is left."""
    bare = _LATIN_ARTICLE.sub("", _ARTICLE.sub("", word))
    return spell_key(_LAST.sub("", bare))


def spell_key(word: str) -> str:
    """The key of a folded word as it stands."""
    keys, letters = _load()
    sounds = letters.sub(lambda match: keys[match[0]], word)
    if sounds.startswith(VOWEL):
        sounds = _KEPT.get(word[0], "a") + sounds[1:]
    return _DOUBLE.sub(r"\1", sounds.replace(VOWEL, ""))
