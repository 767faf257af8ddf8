"""What may stand before and after a form inside one written word: clitics and inflections, as rules.

Each word class has a pattern for what may precede the form and one for what may follow it, in folded spelling.
`verb` is a perfect stem (سيطر), `imperfect` a stem without its prefix (سيطر in يسيطر), `noun` and `adjective`
carry article, case and possessive endings, `name` takes prefixes alone, `fixed` only "and" or "so".
"""

import re

_AND = "[وف]?"
_PREPOSITION = "(?:لل|[بلك]?(?:ال)?)"
_OBJECT = "(?:ه|ها|هم|هما|هن|ك|كم|نا|ني)?"

CLASSES: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "verb": (re.compile(f"{_AND}ل?"), re.compile(f"(?:ت|ا|تا|وا|و|ن|نا|تم)?{_OBJECT}")),
    "imperfect": (re.compile(f"{_AND}[سل]?[يتنا]"), re.compile(f"(?:ون|وا|و|ان|ا|ين|ن)?{_OBJECT}")),
    "noun": (
        re.compile(f"{_AND}{_PREPOSITION}"),
        re.compile(f"(?:ات|ان|ين|تين|تان|ون|ا|و|ي|ه|ت)?{_OBJECT}"),
    ),
    "adjective": (re.compile(f"{_AND}{_PREPOSITION}"), re.compile("(?:ه|ا|ين|ون|ات|ان|تين|تان)?")),
    "name": (re.compile(f"{_AND}{_PREPOSITION}"), re.compile("")),
    "fixed": (re.compile(_AND), re.compile("")),
    "exact": (re.compile(""), re.compile("")),
}


def expand_english(form: str, kind: str) -> list[str]:
    """The inflected forms of an English verb or noun; a regular rule, irregular forms have rows of their own."""
    head, _, last = form.rpartition(" ")
    first, *rest = form.split(" ") if kind == "verb" else [last]
    if kind == "verb":
        stem = first[:-1] if first.endswith("e") else first
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
