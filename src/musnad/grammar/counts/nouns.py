"""Nouns that reports count: what a count of them counts, and whether the form is one, two or many."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from musnad.grammar.words import peel
from musnad.lexicon.tables import iter_rows
from musnad.model import Counted
from musnad.text.fold import fold_word
from musnad.text.language import Language

Amount = Literal["one", "two", "many"]

_AMOUNTS: dict[str, Amount] = {"one": "one", "two": "two", "many": "many", "group": "many"}
_POSSESSIVES = ("هما", "هم", "هن", "ها", "نا", "ه")


class Noun(NamedTuple):
    """A form of a counted noun."""

    of: Counted | None  # None where the noun does not tell: آخرون
    amount: Amount
    lead: str = ""  # clitics that came off: "و", "ب", "ال" ...
    group: bool = False  # an armed group or force, counted only through its men: 5 من قوات الأمن
    owned: bool = False  # with a possessive ending: زوجته

    @property
    def definite(self) -> bool:
        """With the article or a possessive ending."""
        return self.owned or self.lead.endswith("ال")


@lru_cache(maxsize=65536)
def parse_noun(word: str, lang: Language) -> Noun | None:
    """The counted noun that a folded word is a form of, or None."""
    table = _load(lang)
    if lang == "en":
        return table.get(word.removesuffix("'s").removesuffix("’s"))
    for bare in peel(word):
        if noun := table.get(bare.word):
            return noun._replace(lead=bare.lead)
    return _parse_owned(word, table)


def _parse_owned(word: str, table: dict[str, Noun]) -> Noun | None:
    for ending in _POSSESSIVES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and not (ending == "ه" and stem.endswith("ي")):  # عسكرية is an adjective
            for bare in peel(stem):
                noun = table.get(bare.word) or (table.get(bare.word[:-1] + "ه") if bare.word.endswith("ت") else None)
                if noun and not bare.lead.endswith("ال"):
                    return noun._replace(lead=bare.lead, owned=True)
    return None


@cache
def _load(lang: Language) -> dict[str, Noun]:
    table: dict[str, Noun] = {}
    for row in iter_rows(f"{lang}/counted.csv"):
        form, of = fold_word(row["form"]), Counted(row["of"]) if row["of"] else None
        if lang == "en" or row["number"] != "one":
            table[form] = Noun(of, _AMOUNTS[row["number"]], group=row["number"] == "group")
            continue
        for inflected, amount in _inflect(form, row["plural"], feminine=row["form"].endswith("ة")):
            table.setdefault(inflected, Noun(of, amount))
    return table


def _inflect(form: str, plural: str, *, feminine: bool) -> Iterator[tuple[str, Amount]]:
    """The forms of an Arabic singular: cases, dual and, where it is regular, plural."""
    yield form, "one"
    stem = form[:-1] + "ت" if feminine else form
    if not feminine:
        yield form + "ا", "one"
    if plural == "m":
        yield from ((stem + ending, "many") for ending in ("ون", "ين", "و", "ي"))
    if plural == "at":
        yield form[:-1] + "ات" if feminine else form + "ات", "many"
    yield from ((stem + ending, "two") for ending in ("ان", "ين", *(["ي", "ا"] if feminine else [])))
