"""Numbers that are no counts: dates, clock times, models, units, roads, ages, measures, shares, phone numbers."""

from collections.abc import Sequence
from functools import cache

from musnad.grammar.numbers import Number
from musnad.grammar.numerals import Numeral
from musnad.grammar.words import Phrases, peel
from musnad.lexicon.tables import iter_rows
from musnad.text.document import Sentence
from musnad.text.fold import fold_word
from musnad.text.language import Language

_SPAN_MARKS = frozenset(":/-–.")
_PERCENT = frozenset("%٪")
_LONGEST = 6  # more digits in a row without separators are a telephone or serial number


@cache
def load_role(lang: Language, role: str) -> frozenset[str]:
    """The words of counting.csv that have the role."""
    return frozenset(fold_word(row["form"]) for row in iter_rows(f"{lang}/counting.csv") if row["role"] == role)


@cache
def _load_months(lang: Language) -> Phrases[str]:
    return Phrases((row["form"], row["month"]) for row in iter_rows(f"{lang}/months.csv"))


def is_uncounted(sentence: Sentence, number: Number, numeral: Numeral, *, noun: bool) -> bool:
    """Whether the number is no count, by what stands around it; `noun` says that a counted noun follows."""
    words, start, end, lang, lead = sentence.words, number.start, number.end, sentence.lang, numeral.lead
    return (
        _is_odd(words[start], number)
        or lead in load_role(lang, "naming")
        or words[start] in load_role(lang, "measure")
        or numeral.tail in load_role(lang, "measure")
        or (not noun and _is_enclosed(words, start, end))
        or _is_joined(sentence, start, end)
        or (not (noun and lead in ("ل", "ب")) and _names_number(words, start, lang, definite=lead.endswith("ال")))
        or measures(words, end, lang)
        or (
            (not noun or is_year(number))
            and _load_months(lang).ending(words, start - (words[start - 1] == ".")) is not None
        )
    )


def is_year(number: Number) -> bool:
    """Whether bare digits look like a year."""
    return number.kind == "digits" and 1900 <= number.value <= 2100


def _is_odd(word: str, number: Number) -> bool:
    digits = "".join(filter(str.isdigit, word))
    serial = len(digits) > _LONGEST and not {",", "."} & set(word)
    return number.value != int(number.value) or serial or digits[:1] == "0"


def _is_joined(sentence: Sentence, start: int, end: int) -> bool:
    """Part of a date, a clock time, a score, an address or a telephone number: 16/12/2016, 10:30, +3."""
    words, starts, ends = sentence.words, sentence.starts, sentence.ends

    def touches(mark: int, other: int) -> bool:
        inside = min(mark, other) >= 0 and max(mark, other) < len(words)
        near = inside and (ends[mark] == starts[other] if other > mark else ends[other] == starts[mark])
        return near and words[mark] in _SPAN_MARKS and (words[mark] == "/" or any(map(str.isdigit, words[other])))

    if start and words[start - 1] == "+" and ends[start - 1] == starts[start]:
        return True
    return touches(start - 1, start - 2) or touches(end, end + 1)


def _is_enclosed(words: list[str], start: int, end: int) -> bool:
    """Alone between brackets or, in English, commas: somebody's age."""
    before, after = words[start - 1] if start else "", words[end] if end < len(words) else ""
    closed = before == "(" and after == ")" and words[end + 1 : end + 2] != ["من"]
    return closed or (before == "," == after)


def _names_number(words: list[str], start: int, lang: Language, *, definite: bool) -> bool:
    """The word before makes the number a name, a date or, with an article on the number, a duration."""
    at = start - 2 if start > 1 and words[start - 1] in ("-", "(", "ال") else start - 1
    if at < 0:
        return False
    naming, bare_naming, measures = (load_role(lang, role) for role in ("naming", "naming bare", "measure"))
    for bare in peel(words[at]):
        article = "ال" in bare.lead
        if bare.word in naming or (bare.word in bare_naming and not article) or (definite and bare.word in measures):
            return True
    return False


def measures(words: Sequence[str], at: int, lang: Language) -> bool:
    """Whether what stands at `at` makes the number before it a measure, an age, a share or a day of a month."""
    if at >= len(words):
        return False
    units = load_role(lang, "measure")
    if words[at] in "/)" and at + 1 < len(words):
        at += 1
    if words[at] in _PERCENT or any(bare.word in units for bare in peel(words[at])):
        return True
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "في":  # 20 في المئة
        return following in units
    month = at + 1 if words[at] in ("من", "of") and following else at
    return _load_months(lang).starting(words, month) is not None
