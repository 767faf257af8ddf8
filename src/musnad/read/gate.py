"""Which texts may hold claims on armed conflict, told cheaply.

A text passes if a form that can be a trigger stands in it and its words, or those of one stretch of it, weigh enough.
The weights are those of a logistic regression between reports on conflict and other texts (see bench/topic_words.py).
The first words of a text are free, so that a post of two lines passes for its trigger alone.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from operator import sub
from typing import Final

from ahocorasick_rs import AhoCorasick

from musnad.lexicon.clitics import spell_arabic, spell_english
from musnad.lexicon.matcher import Row
from musnad.lexicon.rows import iter_all, load_matcher
from musnad.lexicon.tables import iter_rows
from musnad.read.certainty import NO_TYPE, measure_certainty
from musnad.text.deobfuscate import reveal
from musnad.text.fold import fold
from musnad.text.memo import remember

RATE: Final = 0.17  # what each further word must bring on average
FREE: Final = 50  # words
STRETCH: Final = 40  # words
ENOUGH: Final = 14.0  # what a stretch must bring to carry a text that is about other things
_CERTAIN: Final = 0.1  # lower than for a claim: the gate may err on the side of reading
_DROPPED = re.compile("[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670]+")
_LETTERS = [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ئ", "ي")]
_WORD = re.compile(r"[^\W\d_]+(?:-[a-z]+)*")
_BEFORE = re.compile("(?:[وف]?(?:[بك]?ال|لل)|[وفبلكس](?=..))(?=...)")
_AFTER = re.compile("(?<=...)(?:تهما|تهم|تها|وهم|وها|ونه|هما|هم|ها|تين|تان|ون|ين|ان|ات|وا|نا|ته|ت|ه|ي|ا)$")
_ENDING = re.compile("(?<=....)(?:ings?|ied|ed|ies|es|s)$")


def may_hold_claims(text: str) -> bool:
    """Whether the text, as it was written, may hold a claim; folds no more than that needs."""
    text = reveal(text).lower()
    for letter, plain in _LETTERS:
        text = text.replace(letter, plain)
    text = _DROPPED.sub("", text)
    words = _WORD.findall(text)
    return weighs_enough(map(_weigh, words)) and (any(map(_can_trigger, words)) or _holds_phrase(text))


def weighs_enough(weights: Iterable[float], *, rate: float = RATE) -> bool:
    """Whether words of these weights, or a stretch of them, are what reports on conflict are made of."""
    sums = list(accumulate(weights, initial=0.0))
    about_conflict = sums[-1] >= rate * (len(sums) - 1 - FREE)
    return about_conflict or max(map(sub, sums[STRETCH:], sums), default=0.0) >= ENOUGH


def cut_stem(word: str) -> str:
    """What is left of a folded word without the commonest clitics and endings; not always a word."""
    if word[0] >= "\u0600":
        return _AFTER.sub("", _BEFORE.sub("", word, count=1) if len(word) > 4 and _BEFORE.match(word) else word)
    return _ENDING.sub("", word)


@cache
def _load_weights() -> dict[str, float]:
    return {row["stem"]: float(row["weight"]) for row in iter_rows("topic_words.csv")}


@remember
def _weigh(word: str) -> float:
    return _load_weights().get(cut_stem(word), 0.0)


@lru_cache(maxsize=65536)
def _can_trigger(word: str) -> bool:
    return any(_counts(row) for row, _, _ in load_matcher().look_up(word))


def _counts(row: Row) -> bool:
    return row.table == "triggers" and row.key != NO_TYPE and measure_certainty(row) >= _CERTAIN


def _holds_phrase(folded: str) -> bool:
    return next(iter(_load_phrases().find_matches_as_indexes(folded)), None) is not None


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
