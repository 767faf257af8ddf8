"""What each word of a sentence is to the phrases around it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.gazetteer import find_places
from musnad.lexicon.matcher import Match
from musnad.read.draft import Marked
from musnad.text.document import Sentence

_QUOTES = frozenset("\"“”«»'‘’#[]″()")
_NUMBER = re.compile(r"\d[\d.,]*")
_VERB = {
    "ar": re.compile("[وف]?(?:[سل]?ي[^و].{2,}|.{2,}[^ا]ت|.{2,}تا|.{2,}وا|.{2,}ته[ام]?ا?)"),
    "en": re.compile("[a-z]{2,}(?:ed|ing)"),
}
_CONJUNCTION = re.compile("و(?=...)")
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)..")


class Shape(NamedTuple):
    """What the letters of a word alone tell."""

    kind: str  # quote, mark, number, verb, word
    conjoined: bool
    definite: bool
    clitic: str  # the preposition written onto the word, as far as its letters tell


class Word(NamedTuple):
    """A word's part in phrases: `role` is trigger, time, number, bond, break, verb, quote, mark or word."""

    role: str
    value: str  # the bond of a preposition, the sort of a participant
    end: int  # the first word after it: some forms have several words
    conjoined: bool
    definite: bool
    clitic: str


@lru_cache(maxsize=65536)
def shape_word(word: str, lang: str) -> Shape:
    """The shape of a folded word."""
    if word in ("و", "and", "&"):
        return Shape("and", True, False, "")
    if word in _QUOTES:
        return Shape("quote", False, False, "")
    if not word[0].isalnum():
        return Shape("mark", False, False, "")
    if _NUMBER.fullmatch(word):
        return Shape("number", False, False, "")
    if lang == "en":
        return Shape("verb" if _VERB["en"].fullmatch(word) else "word", False, False, "")
    definite = _DEFINITE.match(word) is not None
    kind = "verb" if not definite and _VERB["ar"].fullmatch(word) else "word"
    return Shape(kind, _CONJUNCTION.match(word) is not None, definite, _find_clitic(word))


def _find_clitic(word: str) -> str:
    rest = word[1:] if word[0] in "وف" and len(word) > 4 else word
    return "for" if rest.startswith("لل") else "by-clitic" if rest.startswith("بال") else ""


_BREAKS = frozenset({"clause", "relative", "stop", "copula", "without"})
_VERBS = frozenset({"verb", "outcome"})
_CLITICS = {"ب": "by-clitic", "ل": "for", "ك": "like"}


def label_words(marked: Marked) -> list[Word]:
    """The words of a sentence labelled, one a word; words inside a longer form repeat its label."""
    sentence = marked.sentence
    labels: list[Word | None] = [None] * len(sentence)
    for draft in marked.drafts:
        _put(labels, draft.start, draft.end, Word("trigger", draft.type, draft.end, False, False, ""))
    for time in marked.times:
        _put(labels, time.start, time.end, Word("time", "time", time.end, False, False, ""))
    if sentence.lang == "ar":  # English puts adjectives between number and noun
        _put_numbers(labels, marked)
    _put_matches(labels, marked.matches.get("particles", ()), verbs=False)
    for match in marked.matches.get("triggers", ()):
        if match.row.kind in ("verb", "imperfect"):
            _put(labels, match.start, match.end, Word("verb", "verb", match.end, False, False, ""))
    _put_matches(labels, marked.matches.get("participants", ()), verbs=False)
    _put_actors(labels, marked.matches.get("actors", ()))
    _put_places(labels, marked.sentence)
    _put_matches(labels, marked.matches.get("particles", ()), verbs=True)
    lang = sentence.lang
    for i, word in enumerate(sentence.words):
        if labels[i] is None:
            shape = shape_word(word, lang)
            labels[i] = Word(shape.kind, "", i + 1, *shape[1:])
    return [label for label in labels if label is not None]


def _put(labels: list[Word | None], start: int, end: int, word: Word) -> None:
    if not any(labels[start:end]):
        labels[start:end] = [word] * (end - start)


def _put_matches(labels: list[Word | None], matches: Iterable[Match], *, verbs: bool) -> None:
    for match in matches:
        if labels[match.start] is None and (match.row.key in _VERBS) is verbs:
            _put(labels, match.start, match.end, _label(match))


def _put_numbers(labels: list[Word | None], marked: Marked) -> None:
    for count in marked.counts:
        for i in range(count.start, count.end if count.noun is None else count.noun):
            _put(labels, i, i + 1, Word("number", "", i + 1, False, False, ""))


def _put_actors(labels: list[Word | None], matches: Iterable[Match]) -> None:
    for match in matches:
        _put(labels, match.start, match.start + 1, _label(match)._replace(value="party", end=match.start + 1))
        for i in range(match.start + 1, match.end):
            _put(labels, i, i + 1, Word("word", "inner", i + 1, False, False, ""))


def _put_places(labels: list[Word | None], sentence: Sentence) -> None:
    for place in find_places(sentence):
        first, end = place.first, place.end
        _put(labels, first, first + 1, _label_name(sentence.words[first], place.name))
        for i in range(first + 1, end):
            _put(labels, i, i + 1, Word("word", "inner", i + 1, False, False, ""))


@lru_cache(maxsize=4096)
def _label_name(word: str, name: str) -> Word:
    """A place's name, told apart from the clitics before it by the letters it begins with."""
    bare = word.removeprefix("و") if not name.startswith("و") else word
    clitic = _CLITICS.get(bare[0], "") if bare[0] != name[0] else ""
    return Word("word", "name", 0, bare != word, bare.startswith(("ال", "بال", "لل")), clitic)


def _label(match: Match) -> Word:
    key, before = match.row.key, match.before
    conjoined = before[:1] in ("و", "ف") if before else False
    if match.row.table == "particles":
        role = "break" if key in _BREAKS else "verb" if key in _VERBS else "article" if key == "article" else "bond"
        return Word(role, key, match.end, conjoined, False, "")
    stem = before[1:] if conjoined else before
    definite = stem.endswith("ال") or stem == "لل"
    return Word("word", key, match.end, conjoined, definite, _CLITICS.get(stem[:1], "") if stem else "")
