"""Single words that are numbers or parts of numbers."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from musnad.grammar.words import peel
from musnad.lexicon.tables import iter_rows
from musnad.text.fold import fold_word
from musnad.text.language import Language

_DIGITS = re.compile(r"([\u0621-\u064a]*)(\d+(?:[.,]\d+)*)([\u0621-\u064a]*)")
_LONGEST = 15  # characters; a longer row of digits is no figure of a report
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3}){2,}")
_RANGE = re.compile(r"([\u0621-\u064a]*)(\d{1,7})-(\d{1,7})([\u0621-\u064a]*)")


class Numeral(NamedTuple):
    """A number word or digits, and what is written together with them."""

    kind: str  # digits, or a kind of numbers.csv
    value: float
    lead: str = ""  # clitics or a whole word before: "و", "ب", "ال", "نحو"
    tail: str = ""  # a word glued to the end of digits: "شخصا"
    high: float | None = None  # the upper end of a range of digits in one word: 20-30


@cache
def _load(lang: Language) -> dict[str, Numeral]:
    return {fold_word(r["form"]): Numeral(r["kind"], float(r["value"])) for r in iter_rows(f"{lang}/numbers.csv")}


@lru_cache(maxsize=65536)
def parse_numeral(word: str, lang: Language) -> Numeral | None:
    """The numeral that a folded word is, or None."""
    if any(map(str.isdigit, word)):
        return _parse_digits(word)
    table = _load(lang)
    if lang == "en":
        return table.get(word) or _parse_hyphenated(word)
    for bare in peel(word):
        if (numeral := table.get(bare.word)) and "ك" not in bare.lead:  # كمية is no hundred
            return numeral._replace(lead=bare.lead)
    return None


def _parse_digits(word: str) -> Numeral | None:
    if match := _DIGITS.fullmatch(word):
        value = parse_digits(match[2])
        return None if value is None else Numeral("digits", value, match[1], match[3])
    if (match := _RANGE.fullmatch(word)) and int(match[2]) < int(match[3]):
        return Numeral("digits", float(match[2]), match[1], match[4], float(match[3]))
    return None


def parse_digits(digits: str) -> float | None:
    """The value of digits with separators; None where they are no number (1,2,3) or too long to be one."""
    if len(digits) > _LONGEST:
        return None
    if _THOUSANDS.fullmatch(digits):
        return float(re.sub("[.,]", "", digits))
    whole, _, part = digits.replace(",", ".").partition(".")
    if "." in part or ("," in digits and len(part) > 2):
        return None
    return float(f"{whole}.{part or 0}")


def _parse_hyphenated(word: str) -> Numeral | None:
    tens, hyphen, one = word.partition("-")
    first, second = _load("en").get(tens), _load("en").get(one)
    if hyphen and first and second and first.kind == "tens" and second.kind == "one":
        return Numeral("tens", first.value + second.value)
    return None
