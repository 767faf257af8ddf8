"""What a word can tell of the phrases around it by its letters alone."""

import re
from functools import lru_cache
from typing import NamedTuple

_QUOTES = frozenset("\"“”«»'‘’#[]″()")
_AND = frozenset({"و", "and", "&"})
_NUMBER = re.compile(r"\d[\d.,]*")
_VERB = {
    "ar": re.compile("[وف]?(?:[سل]?ي[^و].{2,}|.{2,}[^ا]ت|.{2,}تا|.{2,}وا|.{2,}ته[ام]?ا?)"),
    "en": re.compile("[a-z]{2,}(?:ed|ing)"),
}
_CONJUNCTION = re.compile("و(?=...)")
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)..")
CLITICS = {"ب": "by-clitic", "ل": "for", "ك": "like"}


class Word(NamedTuple):
    """A word's part in phrases: trigger, time, number, bond, break, verb, and, quote, mark, article or word."""

    role: str
    value: str = ""  # the bond of a preposition, the sort of a participant
    width: int = 1  # how many words the form has
    conjoined: bool = False
    definite: bool = False
    clitic: str = ""  # the bond of the preposition written onto the word


@lru_cache(maxsize=65536)
def shape_word(word: str, lang: str) -> Word:
    """What a folded word is where no table knows it."""
    if word in _AND:
        return Word("and")
    if word in _QUOTES:
        return Word("quote")
    if not word[0].isalnum():
        return Word("mark")
    if _NUMBER.fullmatch(word):
        return Word("number")
    if lang == "en":
        return Word("verb" if _VERB["en"].fullmatch(word) else "word")
    definite = _DEFINITE.match(word) is not None
    role = "verb" if not definite and _VERB["ar"].fullmatch(word) else "word"
    conjoined = _CONJUNCTION.match(word) is not None
    return Word(role, conjoined=conjoined, definite=definite, clitic=_find_clitic(word))


def _find_clitic(word: str) -> str:
    rest = word[1:] if word[0] in "وف" and len(word) > 4 else word
    return "for" if rest.startswith("لل") else "by-clitic" if rest.startswith("بال") else ""


@lru_cache(maxsize=4096)
def label_name(word: str, name: str) -> Word:
    """A word that begins a place's name, told apart from the clitics before it by the letters the name begins with."""
    bare = word.removeprefix("و") if not name.startswith("و") else word
    clitic = CLITICS.get(bare[0], "") if bare[0] != name[0] else ""
    definite = bare.startswith(("ال", "بال", "لل"))
    return Word("word", "name", conjoined=bare != word, definite=definite, clitic=clitic)
