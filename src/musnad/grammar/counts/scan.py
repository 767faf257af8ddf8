"""A sentence as the grammars of counts see it: numerals and counted nouns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from musnad.grammar.counts.nouns import Noun, parse_noun
from musnad.grammar.counts.uncounted import load_role
from musnad.grammar.numerals import Numeral, parse_numeral
from musnad.grammar.words import peel
from musnad.text.document import Sentence
from musnad.text.language import Language
from musnad.text.memo import remember_by_language


class Mark(NamedTuple):
    """What a word can be in a count."""

    numeral: Numeral | None
    noun: Noun | None


def _mark(word: str, lang: Language) -> Mark | None:
    """The mark of a folded word; None for nearly all words."""
    weekday = lang == "ar" and any(bare.word in load_role("ar", "weekday") for bare in peel(word))
    numeral, noun = None if weekday else parse_numeral(word, lang), parse_noun(word, lang)
    return Mark(numeral, noun) if numeral or noun else None


_MARKS = remember_by_language(_mark)


@dataclass(slots=True)
class Scan:
    """A sentence with its words' marks."""

    sentence: Sentence
    words: list[str]
    lang: Language
    marks: Sequence[Mark | None]
    numerals: Sequence[Numeral | None]
    nouns: Sequence[Noun | None]
    floor: int = 0  # words before it belong to counts already read

    @classmethod
    def of(cls, sentence: Sentence) -> Self | None:
        """The scan of a sentence; None where nothing in it counts."""
        words, lang = sentence.words, sentence.lang
        marks = list(map(_MARKS[lang], words))
        if not any(marks):
            return None
        return cls(sentence, words, lang, marks, [m and m.numeral for m in marks], [m and m.noun for m in marks])

    def noun(self, at: int) -> Noun | None:
        """The counted noun at `at`, if there is one."""
        return self.nouns[at] if 0 <= at < len(self.nouns) else None

    def word(self, at: int) -> str:
        """The word at `at`; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""
