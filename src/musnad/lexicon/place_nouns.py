"""Words for kinds of places and for where in relation to them, from place_nouns.csv."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.tables import iter_rows
from musnad.model import Precision
from musnad.text.fold import fold


class PlaceNoun(NamedTuple):
    """A row of the table: its role, the kind of place it names, its direction, the language and the folded form."""

    role: str
    kind: Precision | None
    value: str
    lang: str
    form: str


ENDING = "ending"
DEFINITE, DEFINITE_PLURAL = "definite", "definite plural"  # roles of nouns with the article


@cache
def load_place_nouns() -> dict[str, PlaceNoun]:
    """Place nouns by folded form."""
    return {noun.form: noun for noun in _iter_rows() if noun.role != ENDING}


@cache
def load_endings() -> tuple[str, ...]:
    """How Arabic words end that are adjectives or verbs, and so no names."""
    return tuple(noun.form for noun in _iter_rows() if noun.role == ENDING)


def _iter_rows() -> Iterator[PlaceNoun]:
    for lang in ("ar", "en"):
        for row in iter_rows(f"{lang}/place_nouns.csv"):
            kind = Precision(row["precision"]) if row["precision"] else None
            yield PlaceNoun(row["role"], kind, row["value"], lang, fold(row["form"]).text)


@lru_cache(maxsize=65536)
def find_noun(word: str) -> PlaceNoun | None:
    """The place noun that a word of text is, clitics aside; with the article its role is "definite"."""
    nouns, forms = load_place_nouns(), strip_clitics(word)
    if found := next((nouns[form] for form in forms if form in nouns), None):
        return found
    bare = (form.removeprefix("ال") for form in forms if form.startswith("ال"))
    found = next((nouns[form] for form in bare if form in nouns), None)
    if found is None:
        return None
    return found._replace(role=DEFINITE_PLURAL if found.role == "plural" else DEFINITE)
