"""Counts in English sentences."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from musnad.grammar.counts.mention import CountMention
from musnad.grammar.counts.nouns import Noun, parse_noun
from musnad.grammar.counts.uncounted import is_uncounted, is_year, load_role
from musnad.grammar.numbers import Number, read_number
from musnad.grammar.numerals import Numeral, parse_numeral
from musnad.grammar.qualifiers import apply_bound, qualifier_after, qualifier_before
from musnad.grammar.words import Found
from musnad.model import Counted
from musnad.text.document import Sentence

_DASHES = ("-", "–")
_REACH = 5  # how many words a counted noun may stand after its number
_HARMED = frozenset({Counted.PERSON, Counted.CIVILIAN, Counted.COMBATANT, Counted.CHILD, Counted.WOMAN})
_PEOPLE = frozenset({Counted.PERSON, None})


class _Mark(NamedTuple):
    numeral: Numeral | None
    noun: Noun | None


@lru_cache(maxsize=65536)
def _mark(word: str) -> _Mark | None:
    """What a word can be in a count; None for nearly all words."""
    numeral, noun = parse_numeral(word, "en"), parse_noun(word, "en")
    return _Mark(numeral, noun) if numeral or noun else None


class _Scan(NamedTuple):
    """A sentence with its words' marks."""

    sentence: Sentence
    words: list[str]
    numerals: Sequence[Numeral | None]
    nouns: Sequence[Noun | None]
    floor: int = 0  # words before it belong to counts already read

    def word(self, at: int) -> str:
        """The word at `at`; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""


def find_english(sentence: Sentence) -> list[CountMention]:
    """The counts of an English sentence in order of start, not overlapping."""
    marks = [_mark(word) for word in sentence.words]
    if not any(marks):
        return []
    scan = _Scan(sentence, sentence.words, [m and m.numeral for m in marks], [m and m.noun for m in marks])
    found: list[CountMention] = []
    at = 0
    for i, mark in enumerate(marks):
        if mark is None or i < at:
            continue
        mention, at = _read(scan._replace(floor=at), i, mark)
        if mention:
            found.append(mention)
    return found


def _read(scan: _Scan, at: int, mark: _Mark) -> tuple[CountMention | None, int]:
    """The count that the word `at` opens or carries, and where to go on."""
    number = read_number(scan.words, scan.numerals, at, "en") if mark.numeral else None
    if number:
        mention = _read_counted(scan, number)
        return mention, mention.end if mention else number.end
    mention = _read_noun(scan, at, mark.noun) if mark.noun and mark.noun.amount == "one" else None
    return mention, mention.end if mention else at + 1


def _read_counted(scan: _Scan, number: Number) -> CountMention | None:
    """A number with its qualifiers and its noun."""
    place, numeral = _find_noun(scan, number.end), scan.numerals[number.start]
    if numeral is None or _is_pronoun(scan, number, place):
        return None
    if is_uncounted(scan.sentence, number, numeral, noun=place is not None):
        return None
    bounds = _read_bounds(scan, number, numeral)
    if bounds.rule == "range":
        place = _find_noun(scan, bounds.end)
    elif place is None and bounds.start == number.start and is_year(number):
        return None
    end, low, high = bounds.end if place is None else place + 1, bounds.low, bounds.high
    if after := qualifier_after(scan.words, end, "en"):
        end = after.end
        low, high = apply_bound(after.value, low, high)
    others = place is None or scan.words[place] in ("others", "other")
    of = None if others else _tell(scan, number.end, place)
    return CountMention(bounds.start, end, low, high, of, place, bounds.rule, others)


class _Bounds(NamedTuple):
    """What a number and the qualifiers and upper ends around it come to, over the words [start, end)."""

    start: int
    end: int
    low: int | None
    high: int | None
    rule: str


def _read_bounds(scan: _Scan, number: Number, numeral: Numeral) -> _Bounds:
    low, high = int(number.value), None if number.kind == "magnitude" else int(numeral.high or number.value)
    rule = number.kind if high in (low, None) else "range"
    bounds = _Bounds(number.start, number.end, low, high, rule)
    qualifier = _find_qualifier(scan, number.start)
    between = qualifier is not None and qualifier.value == "between"
    upper = _read_upper(scan, number, between=between) if high == low else None
    if upper:
        bounds = _Bounds(number.start, upper.end, low, int(upper.value), "range")
    if qualifier is None or (between and not upper):
        return bounds
    low_bound, high_bound = apply_bound(qualifier.value, bounds.low, bounds.high)
    return bounds._replace(start=qualifier.start, low=low_bound, high=high_bound)


def _is_pronoun(scan: _Scan, number: Number, place: int | None) -> bool:
    """One as a pronoun: no one, this one, one day."""
    before = scan.word(number.start - 1)
    return scan.words[number.start] == "one" and (place is None or before in ("no", "this", "that"))


def _find_qualifier(scan: _Scan, at: int) -> Found[str] | None:
    """The qualifier before the word `at`; an article may stand between (about a dozen)."""
    if at - 1 >= scan.floor and scan.words[at - 1] in load_role("en", "article"):
        at -= 1
    qualifier = qualifier_before(scan.words, at, "en")
    return qualifier if qualifier and qualifier.start >= scan.floor else None


def _read_upper(scan: _Scan, number: Number, *, between: bool) -> Number | None:
    """The upper end of a range that begins with `number`."""
    at = number.end
    joins = scan.word(at) in _DASHES or scan.word(at) in load_role("en", "to") or (between and scan.word(at) == "and")
    if not joins or at + 1 >= len(scan.words):
        return None
    upper = read_number(scan.words, scan.numerals, at + 1, "en")
    return upper if upper and upper.value > number.value and upper.kind != "magnitude" else None


def _find_noun(scan: _Scan, at: int) -> int | None:
    """The index of the counted noun after a number that ends at `at`; words before a noun may describe it."""
    partitive = load_role("en", "partitive")
    while scan.word(at) in partitive:
        at += 1
    place = None
    for i in range(at, min(at + _REACH, len(scan.words))):
        noun = scan.nouns[i]
        before = scan.nouns[place] if place is not None else None
        if noun and before and before.amount == noun.amount == "many" and noun.of is Counted.PERSON:
            break  # four civilians dead, three others wounded
        if noun:
            place = i
        elif place is not None or not _describes(scan, i):
            break
    return place


def _describes(scan: _Scan, at: int) -> bool:
    """Whether the word may stand between a number and its noun."""
    word = scan.words[at]
    return scan.numerals[at] is None and (word[0].isalpha() or "-" in word[1:]) and word not in load_role("en", "stop")


def _tell(scan: _Scan, start: int, place: int | None) -> Counted | None:
    """What is counted; a describing noun narrows people: women fighters, civilian casualties."""
    noun = scan.nouns[place] if place is not None else None
    if noun is None or place is None or noun.of not in _PEOPLE:
        return noun.of if noun else None
    return next((other.of for i in range(start, place) if (other := scan.nouns[i])), noun.of)


def _read_noun(scan: _Scan, at: int, noun: Noun) -> CountMention | None:
    """A singular with an article, or one without as headlines have it."""
    place = _last_noun(scan, at)
    first = _find_article(scan, at)
    if first is None and not _is_bare(scan, at, place, noun):
        return None
    start = at if first is None else first
    of, qualifier = _tell(scan, start, place), qualifier_before(scan.words, start, "en")
    if qualifier and qualifier.start >= scan.floor and qualifier.value == "least":
        return CountMention(qualifier.start, place + 1, 1, None, of, place, "singular noun")
    return CountMention(start, place + 1, 1, 1, of, place, "singular noun")


def _find_article(scan: _Scan, at: int) -> int | None:
    """The index of the article before a noun, with describing words between them."""
    for i in range(at - 1, max(at - _REACH, scan.floor) - 1, -1):
        if scan.words[i] in load_role("en", "article"):
            return i
        if not _describes(scan, i) or scan.words[i] in load_role("en", "partitive"):
            break
    return None


def _is_bare(scan: _Scan, at: int, place: int, noun: Noun) -> bool:
    """A person named without an article, where the noun ends its phrase: Civilian injured, woman and child."""
    before, after = scan.word(at - 1), scan.word(place + 1)
    ends = not after[:1].isalpha() or after in load_role("en", "stop") or after.endswith(("ed", "s"))
    return noun.of in _HARMED and ends and before not in load_role("en", "partitive") and not before.endswith("'s")


def _last_noun(scan: _Scan, at: int) -> int:
    """The last of the singular nouns that stand together: a reserve officer, a tank shell."""
    while at + 1 < len(scan.words) and (noun := scan.nouns[at + 1]) and noun.amount == "one":
        at += 1
    return at
