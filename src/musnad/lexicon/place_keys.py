"""How names of places are spelled as keys: the same rule over the gazetteer and over text."""

import re
import unicodedata
from functools import lru_cache

from musnad.text.fold import fold

_ARTICLES = frozenset(["al", "el", "ar", "ash", "az", "ez", "ech", "eth"])
_ATTACHED = frozenset(
    ["as", "at", "an", "ad", "ed", "es", "et", "ur", "us", "er", "en", "ach"]
)  # English words too, unless hyphenated
_MARKS = re.compile("['’‘`ʻʼʿʾ´*]")
_PARTS = re.compile(r"[-_/\s]+")
_CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_TO_THE = ("لل", "ولل", "فلل")


def is_arabic(key: str) -> bool:
    """Whether a name begins in Arabic letters."""
    return "\u0600" <= key[:1] <= "\u06ff"


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """A name as a key: folded, Latin diacritics and apostrophes gone, hyphens as spaces, articles spelled `al`."""
    text = fold(name).text
    if not text.isascii() and not is_arabic(text):
        plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = fold(plain).text
    text = _MARKS.sub("", text)
    hyphen = "-" in text
    return " ".join(_spell(part, hyphen=hyphen) for part in _PARTS.split(text) if part)


def _spell(part: str, *, hyphen: bool) -> str:
    return "al" if part in _ARTICLES or (hyphen and part in _ATTACHED) else part


def drop_articles(key: str) -> str:
    """A key without any article, Arabic or Latin."""
    words = key.split(" ")
    kept = [_bare(word) for word in words if word != "al"]
    return " ".join(kept or words)


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@lru_cache(maxsize=65536)
def strip_clitics(word: str) -> tuple[str, ...]:
    """The keys that one word of Arabic text may stand for, the least stripped first."""
    found = [word]
    found += [word[len(clitic) :] for clitic in _CLITICS if word.startswith(clitic) and len(word) >= len(clitic) + 3]
    found += [
        "ال" + word[len(clitic) :] for clitic in _TO_THE if word.startswith(clitic) and len(word) > len(clitic) + 1
    ]
    return tuple(found)
