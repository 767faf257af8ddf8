"""Counts in English sentences."""

from musnad.grammar.counts.bounds import read_bounds
from musnad.grammar.counts.mention import CountMention
from musnad.grammar.counts.nouns import Noun
from musnad.grammar.counts.scan import Mark, Scan
from musnad.grammar.counts.uncounted import is_uncounted, is_year, load_role
from musnad.grammar.numbers import Number, read_number
from musnad.grammar.qualifiers import apply_bound, qualifier_after, qualifier_before
from musnad.model import Counted

_REACH = 5  # how many words a counted noun may stand after its number
_HARMED = frozenset({Counted.PERSON, Counted.CIVILIAN, Counted.COMBATANT, Counted.CHILD, Counted.WOMAN})
_PEOPLE = frozenset({Counted.PERSON, None})


def read_english(scan: Scan, at: int, mark: Mark) -> tuple[CountMention | None, int]:
    """The count that the word `at` of an English sentence opens or carries, and where to go on."""
    number = read_number(scan.words, scan.numerals, at, "en") if mark.numeral else None
    if number:
        mention = _read_counted(scan, number)
        return mention, mention.end if mention else number.end
    mention = _read_noun(scan, at, mark.noun) if mark.noun and mark.noun.amount == "one" else None
    return mention, mention.end if mention else at + 1


def _read_counted(scan: Scan, number: Number) -> CountMention | None:
    """A number with its qualifiers and its noun."""
    place, numeral = _find_noun(scan, number.end), scan.numerals[number.start]
    if numeral is None or _is_pronoun(scan, number, place):
        return None
    if is_uncounted(scan.sentence, number, numeral, noun=place is not None):
        return None
    bounds = read_bounds(scan, number, numeral)
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


def _is_pronoun(scan: Scan, number: Number, place: int | None) -> bool:
    """One as a pronoun: no one, this one, one day."""
    before = scan.word(number.start - 1)
    return scan.words[number.start] == "one" and (place is None or before in ("no", "this", "that"))


def _find_noun(scan: Scan, at: int) -> int | None:
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


def _describes(scan: Scan, at: int) -> bool:
    """Whether the word may stand between a number and its noun."""
    word = scan.words[at]
    return scan.numerals[at] is None and (word[0].isalpha() or "-" in word[1:]) and word not in load_role("en", "stop")


def _tell(scan: Scan, start: int, place: int | None) -> Counted | None:
    """What is counted; a describing noun narrows people: women fighters, civilian casualties."""
    noun = scan.nouns[place] if place is not None else None
    if noun is None or place is None or noun.of not in _PEOPLE:
        return noun.of if noun else None
    return next((other.of for i in range(start, place) if (other := scan.nouns[i])), noun.of)


def _read_noun(scan: Scan, at: int, noun: Noun) -> CountMention | None:
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


def _find_article(scan: Scan, at: int) -> int | None:
    """The index of the article before a noun, with describing words between them."""
    for i in range(at - 1, max(at - _REACH, scan.floor) - 1, -1):
        if scan.words[i] in load_role("en", "article"):
            return i
        if not _describes(scan, i) or scan.words[i] in load_role("en", "partitive"):
            break
    return None


def _is_bare(scan: Scan, at: int, place: int, noun: Noun) -> bool:
    """A person named without an article, where the noun ends its phrase: Civilian injured, woman and child."""
    before, after = scan.word(at - 1), scan.word(place + 1)
    ends = not after[:1].isalpha() or after in load_role("en", "stop") or after.endswith(("ed", "s"))
    return noun.of in _HARMED and ends and before not in load_role("en", "partitive") and not before.endswith("'s")


def _last_noun(scan: Scan, at: int) -> int:
    """The last of the singular nouns that stand together: a reserve officer, a tank shell."""
    while at + 1 < len(scan.words) and (noun := scan.nouns[at + 1]) and noun.amount == "one":
        at += 1
    return at
