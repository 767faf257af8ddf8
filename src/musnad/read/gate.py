"""Which texts may hold a claim at all, told cheaply: those with a word or phrase that can be a trigger."""

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from musnad.lexicon.clitics import spell_arabic, spell_english
from musnad.lexicon.matcher import Row
from musnad.lexicon.rows import iter_all, load_matcher
from musnad.read.certainty import NO_TYPE, measure_certainty
from musnad.text.fold import fold

_CERTAIN = 0.1  # lower than for a claim: the gate may err on the side of reading
_DROPPED = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]+")
_LETTERS = [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي")]
_WORD = re.compile(r"[^\W\d_]+(?:-[a-z]+)*")


def may_hold_claims(text: str) -> bool:
    """Whether a form that can be a trigger stands in a text as it was written; folds no more than that needs."""
    text = text.lower()
    for letter, plain in _LETTERS:
        text = text.replace(letter, plain)
    return passes(_DROPPED.sub("", text))


def passes(folded: str) -> bool:
    """Whether a form that can be a trigger stands in folded text."""
    if any(map(_can_trigger, _WORD.findall(folded))):
        return True
    return next(iter(_load_phrases().find_matches_as_indexes(folded)), None) is not None


@lru_cache(maxsize=65536)
def _can_trigger(word: str) -> bool:
    return any(_counts(row) for row, _, _ in load_matcher().look_up(word))


def _counts(row: Row) -> bool:
    return row.table == "triggers" and row.key != NO_TYPE and measure_certainty(row) >= _CERTAIN


@cache
def _load_phrases() -> AhoCorasick:
    """The forms of several words, whatever stands around them."""
    forms: set[str] = set()
    for row in filter(_counts, iter_all()):
        form = fold(row.form).text
        if row.lang == "en":
            forms.update(one.form for one in spell_english(form, row.kind))
        else:
            forms.add(spell_arabic(form, row.kind, feminine=row.form.endswith("ة")).form)
    return AhoCorasick(sorted(form for form in forms if " " in form))
