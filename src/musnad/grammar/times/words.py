"""The words of time expressions, and where they stand in a sentence."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from musnad.grammar.numerals import parse_numeral
from musnad.grammar.words import peel, split_form
from musnad.lexicon.tables import iter_rows
from musnad.text.language import Language
from musnad.text.memo import remember_by_language


class Token(NamedTuple):
    """A word or phrase of a time expression: its role, what it says, and how many words it holds."""

    role: str  # a role of times.csv, or month, weekday
    value: str
    size: int
    lead: str = ""  # clitics that came off: "و", "لل" ...
    weak: bool = False  # a month's name that is another word too
    hijri: bool = False


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    token: Token


_INNER: dict[Language, frozenset[str]] = {  # roles that only go on an expression
    "ar": frozenset({"lean", "row", "to", "name"}),
    "en": frozenset({"to", "ago"}),
}


@cache
def _load(lang: Language) -> dict[str, list[_Entry]]:
    """By first word the phrases that it can open, longer ones first."""
    table: dict[str, list[_Entry]] = {}

    def add(form: str, token: Token) -> None:
        first, *rest = split_form(form)
        table.setdefault(first, []).append(_Entry(tuple(rest), token._replace(size=len(rest) + 1)))

    for row in iter_rows(f"{lang}/times.csv"):
        add(row["form"], Token(row["role"], row["value"], 1))
    for row in iter_rows(f"{lang}/weekdays.csv"):
        add(row["form"], Token("weekday", row["day"], 1))
    for row in iter_rows(f"{lang}/months.csv"):
        add(row["form"], Token("month", row["month"], 1, "", row["weak"] == "yes", row["calendar"] == "hijri"))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry.rest))
    return table


def _find_entries(word: str, lang: Language) -> tuple[_Entry, ...]:
    """The phrases that a folded word can open; empty for nearly all words."""
    table = _load(lang)
    if lang == "en":
        return tuple(table.get(word.removesuffix("'s"), ()))
    return tuple(
        entry._replace(token=entry.token._replace(lead=bare.lead))
        for bare in peel(word)
        for entry in table.get(bare.word, ())
    )


_ENTRIES = remember_by_language(_find_entries)


def _may_open(word: str, lang: Language) -> bool:
    """Whether a time expression can begin with the word."""
    numeral = parse_numeral(word, lang)
    digits = word[:1].isdigit() or (numeral is not None and (lang == "en" or numeral.kind == "digits"))
    return digits or any(entry.token.role not in _INNER[lang] for entry in _ENTRIES[lang](word))


MAY_OPEN = remember_by_language(_may_open)


def tokens_at(words: Sequence[str], at: int, lang: Language) -> list[Token]:
    """The tokens that begin at the word `at`, longer ones first."""
    entries = _ENTRIES[lang](words[at]) if 0 <= at < len(words) else ()
    if not entries:
        return []
    return [e.token for e in entries if not e.rest or tuple(words[at + 1 : at + 1 + len(e.rest)]) == e.rest]
