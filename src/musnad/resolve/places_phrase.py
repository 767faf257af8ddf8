"""A place phrase of a report taken apart: which names it holds, and how each is related to the one before."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from musnad.lexicon.gazetteer import PlaceMention, find_places
from musnad.lexicon.place_nouns import DEFINITE, DEFINITE_PLURAL, PlaceNoun, find_noun
from musnad.model import Precision
from musnad.text.document import Sentence, parse_document

Relation = Literal["first", "and", "within", "beside", "between"]

COUNTRYSIDE, BETWEEN = "countryside", "between"  # values of place nouns
_FIGURE = re.compile(r"\d{1,4}(?:\.\d+)?")
_OPENERS = frozenset({"the", "this", "that", "same", "in", "of", "from", "هذه", "هذا", "تلك"})
_SEPARATE = frozenset({"و", "and", "،", ","})


class Part(NamedTuple):
    """One name of a phrase: its key, the kind of place its noun says, and how it stands to the name before it."""

    name: str
    kind: Precision | None
    relation: Relation
    near: bool  # the phrase means a place beside it, not the place itself
    countryside: bool
    direction: str  # n, ne, ...: the part of it that is meant
    km: float | None  # how far from it
    known: bool  # whether the gazetteer has the name


class Reference(NamedTuple):
    """A definite description such as "the city": the kind of place it stands for, its noun, how many places where it is
    a dual, whether it is a countryside, and the side of it meant."""

    kind: Precision
    noun: str
    several: int
    countryside: bool
    direction: str


class Phrase(NamedTuple):
    """The parts of a place phrase in order, or what a phrase without a name, such as "the city", stands for."""

    parts: tuple[Part, ...]
    reference: Reference | None
    near: bool


@lru_cache(maxsize=32768)
def parse_phrase(text: str) -> Phrase:
    """The parts of a place phrase; none where it holds no name."""
    sentences = parse_document(text.replace("\n", " ")).sentences
    parts = tuple(part for sentence in sentences for part in _iter_parts(sentence))
    words = [word for sentence in sentences for word in sentence.words]
    near = any(noun.role in {"near", "side"} for word in words if (noun := find_noun(word)))
    return Phrase(parts, None if parts else _find_reference(words), near)


def _find_reference(words: Sequence[str]) -> Reference | None:
    """The definite description that a phrase without a name is; None where more words than that make it a name."""
    nouns = [find_noun(word) for word in words]
    heads = [i for i, noun in enumerate(nouns) if noun and noun.kind and _is_definite(noun, words[:i])]
    if not heads or not all(noun or word in _OPENERS for word, noun in zip(words, nouns, strict=True)):
        return None
    noun = nouns[heads[0]]
    if noun is None or noun.kind is None or any(other.role == "never" for other in nouns[heads[0] :] if other):
        return None
    dual = noun.role == DEFINITE_PLURAL and noun.form.endswith("ين")
    if noun.role == DEFINITE_PLURAL and not dual:
        return None
    direction = _join_directions(other for other in nouns if other)
    return Reference(noun.kind, noun.form, 2 if dual else 0, noun.value == COUNTRYSIDE, direction)


def _join_directions(nouns: Iterable[PlaceNoun]) -> str:
    return "".join(noun.value for noun in nouns if noun.role in {"side", "bearing"})[:2]


def _is_definite(noun: PlaceNoun, before: Sequence[str]) -> bool:
    return noun.role in {"city", DEFINITE, DEFINITE_PLURAL} or (noun.lang == "en" and before[-1:] == ["the"])


def _iter_parts(sentence: Sentence) -> Iterator[Part]:
    end, between = 0, False
    shared: list[PlaceNoun] = []  # a plural noun goes for every name of the list
    for mention in find_places(sentence, lenient=True):
        lead = [noun for word in sentence.words[end : mention.first] if (noun := find_noun(word))]
        trail = [noun for word in sentence.words[mention.first : mention.end] if (noun := find_noun(word))]
        between = between or any(noun.value == BETWEEN for noun in lead)
        km = _read_distance(sentence.words[end : mention.first])
        relation = _relate(sentence, mention, end, lead, between=between)
        shared = [noun for noun in lead if noun.role == "plural"] or (shared if relation == "and" and not lead else [])
        yield _to_part(mention, [*shared, *lead, *trail], relation, km)
        end = mention.end


def _read_distance(words: Sequence[str]) -> float | None:
    """The kilometres that the words before a name tell: a figure with its unit, or a dual."""
    for number, word in enumerate(words):
        noun = find_noun(word)
        if noun is not None and noun.role == "distance":
            return float(noun.value)
        if noun is not None and noun.role == "unit" and number and _FIGURE.fullmatch(words[number - 1]):
            return float(words[number - 1]) * float(noun.value)
    return None


def _relate(sentence: Sentence, mention: PlaceMention, end: int, lead: list[PlaceNoun], *, between: bool) -> Relation:
    if end == 0:
        return "first"
    words = sentence.words[end : mention.first + 1]
    if any(word in _SEPARATE or word.startswith("و") for word in words[:2]):
        return "between" if between else "and"
    return "beside" if any(noun.role in {"near", "side"} for noun in lead) else "within"


def _to_part(mention: PlaceMention, nouns: list[PlaceNoun], relation: Relation, km: float | None) -> Part:
    kinds = [noun.kind for noun in nouns if noun.kind and noun.role != "city"]
    roles = {noun.role for noun in nouns}
    return Part(
        name=mention.name,
        kind=kinds[-1] if kinds else None,
        relation=relation,
        near="near" in roles or "side" in roles,
        countryside=any(noun.value == COUNTRYSIDE for noun in nouns),
        direction=_join_directions(nouns),
        km=km,
        known=mention.rule != "unknown name",
    )
