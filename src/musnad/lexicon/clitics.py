"""What may stand before and after a form inside one written word: clitics and inflections, as rules.

Each word class has a pattern for what may precede the form and one for what may follow it, in folded spelling.
`verb` is a perfect stem (سيطر), `imperfect` a stem without its prefix (سيطر in يسيطر), `noun` and `adjective`
carry article, case and possessive endings, `event` is a noun of which no relative adjective is meant (اجتماع, not
اجتماعي or اجتماعية), `name` takes prefixes alone, `fixed` only "and" or "so".
"""

import re
from typing import NamedTuple

_AND = "[وف]?"
_PREPOSITION = "(?:لل|[بلك]?(?:ال)?)"
_OBJECT = "(?:ه|ها|هم|هما|هن|ك|كم|نا|ني)?"

_ENDINGS = "(?:ات|ان|ين|تين|تان|تي|ون|ا|و|ي|ه|ت)?"
_EVENTS = "(?:ات|ان|ين|تين|تان|ا|ه)?"

CLASSES: dict[str, tuple[str, str]] = {
    "verb": (f"{_AND}ل?", f"(?:ت|ا|تا|وا|و|ن|نا|تم)?{_OBJECT}"),
    "imperfect": (f"{_AND}[سل]?[يتنا]", f"(?:ون|وا|و|ان|ا|ين|ن)?{_OBJECT}"),
    "noun": (f"{_AND}{_PREPOSITION}", f"{_ENDINGS}{_OBJECT}"),
    "event": (f"{_AND}{_PREPOSITION}", f"{_EVENTS}{_OBJECT}"),
    "adjective": (f"{_AND}{_PREPOSITION}", "(?:ه|ا|ين|ون|ات|ان|تين|تان)?"),
    "name": (f"{_AND}{_PREPOSITION}", ""),
    "fixed": (_AND, ""),
    "exact": ("", ""),
}
_FEMININE = {
    "event": f"(?:ه|ات|تين|تان|تا|تي|ت){_OBJECT}",
    "noun": f"(?:ه|ات|تين|تان|تا|تي|ت){_OBJECT}",
    "adjective": "(?:ه|ات|تين|تان)",
}
_DEFINITE = f"{_AND}(?:[بك]?ال|لل)"


class Spelling(NamedTuple):
    """The unchanging part of a form, and what may precede and follow it in one word."""

    form: str
    before: re.Pattern[str]
    after: re.Pattern[str]


def spell_arabic(form: str, kind: str, *, feminine: bool) -> Spelling:
    """The spelling of a folded form: the ta marbuta may open (غارة, غارات), the article contract (المرصد, للمرصد)."""
    before, after = CLASSES[kind]
    if feminine and kind in _FEMININE:
        form, after = form[:-1], _FEMININE[kind]
    if form.startswith("ال") and len(form) > 4 and kind in ("noun", "event", "adjective", "name"):
        form, before = form[2:], _DEFINITE
    return Spelling(form, re.compile(before), re.compile(after))


def spell_english(form: str, kind: str) -> list[Spelling]:
    """The inflected spellings of a folded form; nothing is attached to them."""
    nothing = re.compile("")
    return [Spelling(one, nothing, nothing) for one in expand_english(form, kind)]


def expand_english(form: str, kind: str) -> list[str]:
    """The inflected forms of an English verb or noun; a regular rule, irregular forms have rows of their own."""
    head, _, last = form.rpartition(" ")
    first, *rest = form.split(" ") if kind == "verb" else [last]
    if kind == "verb":
        stem = first.removesuffix("e")
        third = first + ("es" if first.endswith(("s", "sh", "ch", "x", "z")) else "s")
        past, gerund = stem + "ed", stem + "ing"
        if first.endswith("y") and first[-2:-1] not in "aeiou":
            third, past = first[:-1] + "ies", first[:-1] + "ied"
        return [" ".join((one, *rest)) for one in (first, third, past, gerund)]
    if kind == "noun":
        plural = last + ("es" if last.endswith(("s", "sh", "ch", "x", "z")) else "s")
        if last.endswith("y") and last[-2:-1] not in "aeiou":
            plural = last[:-1] + "ies"
        return [f"{head} {one}".strip() for one in (last, plural)]
    return [form]
