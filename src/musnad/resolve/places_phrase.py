"""A place phrase of a report taken apart: which names it holds, and how each is related to the one before."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from musnad.lexicon.gazetteer import PlaceMention, find_places
from musnad.lexicon.place_nouns import PlaceNoun, find_noun
from musnad.model import Precision
from musnad.text.document import Sentence, parse_document

Relation = Literal["first", "and", "within", "beside", "between"]

COUNTRYSIDE, BETWEEN = "countryside", "between"  # values of place nouns
_SEPARATE = frozenset({"و", "and", "،", ","})


class Part(NamedTuple):
    """One name of a phrase: its key, the kind of place its noun says, and how it stands to the name before it."""

    name: str
    kind: Precision | None
    relation: Relation
    near: bool  # the phrase means a place beside it, not the place itself
    countryside: bool
    direction: str  # n, ne, ...: the part of it that is meant
    known: bool  # whether the gazetteer has the name


class Phrase(NamedTuple):
    """The parts of a place phrase in order, and the kind that a bare word such as "the city" stands for."""

    parts: tuple[Part, ...]
    stands_for: Precision | None
    near: bool


@lru_cache(maxsize=32768)
def parse_phrase(text: str) -> Phrase:
    """The parts of a place phrase; none where it holds no name."""
    sentences = parse_document(text.replace("\n", " ")).sentences
    parts = tuple(part for sentence in sentences for part in _iter_parts(sentence))
    nouns = [noun for sentence in sentences for word in sentence.words if (noun := find_noun(word))]
    city = next((noun for noun in nouns if noun.role == "city"), None)
    return Phrase(parts, city.kind if city else None, any(noun.role in {"near", "side"} for noun in nouns))


def _iter_parts(sentence: Sentence) -> Iterator[Part]:
    end, between = 0, False
    for mention in find_places(sentence, lenient=True):
        lead = [noun for word in sentence.words[end : mention.first] if (noun := find_noun(word))]
        trail = [noun for word in sentence.words[mention.first : mention.end] if (noun := find_noun(word))]
        between = between or any(noun.value == BETWEEN for noun in lead)
        yield _to_part(mention, [*lead, *trail], _relate(sentence, mention, end, lead, between=between))
        end = mention.end


def _relate(sentence: Sentence, mention: PlaceMention, end: int, lead: list[PlaceNoun], *, between: bool) -> Relation:
    if end == 0:
        return "first"
    words = sentence.words[end : mention.first + 1]
    if any(word in _SEPARATE or word.startswith("و") for word in words[:2]):
        return "between" if between else "and"
    return "beside" if any(noun.role in {"near", "side"} for noun in lead) else "within"


def _to_part(mention: PlaceMention, nouns: list[PlaceNoun], relation: Relation) -> Part:
    kinds = [noun.kind for noun in nouns if noun.kind and noun.role != "city"]
    roles = {noun.role for noun in nouns}
    return Part(
        name=mention.name,
        kind=kinds[-1] if kinds else None,
        relation=relation,
        near="near" in roles or "side" in roles,
        countryside=any(noun.value == COUNTRYSIDE for noun in nouns),
        direction="".join(noun.value for noun in nouns if noun.role in {"side", "bearing"})[:2],
        known=mention.rule != "unknown name",
    )
