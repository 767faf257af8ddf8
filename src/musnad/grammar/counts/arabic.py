"""Counts in Arabic sentences."""

from musnad.grammar.counts.bounds import QUOTES, find_qualifier, read_bounds
from musnad.grammar.counts.mention import CountMention
from musnad.grammar.counts.nouns import Noun, parse_noun
from musnad.grammar.counts.scan import Mark, Scan
from musnad.grammar.counts.uncounted import is_uncounted, is_year, load_role, measures
from musnad.grammar.numbers import Number, read_number
from musnad.grammar.numerals import Numeral
from musnad.grammar.qualifiers import apply_bound, qualifier_after
from musnad.model import Counted

_PEOPLE = frozenset({Counted.PERSON, Counted.CIVILIAN, Counted.COMBATANT, Counted.CHILD, Counted.WOMAN})
_SIDES = frozenset({Counted.CIVILIAN, Counted.COMBATANT})
_ADJECTIVE = ("يه", "يين", "يون", "يتين", "يتان", "يان", "يات", "اخر", "اخري", "اخرين", "اخرون", "اخران")


def read_arabic(scan: Scan, at: int, mark: Mark) -> tuple[CountMention | None, int]:
    """The count that the word `at` of an Arabic sentence opens or carries, and where to go on."""
    if mark.numeral is None:
        mention = _read_noun(scan, at, mark.noun) if mark.noun else None
    elif _is_one_of(scan, at):
        mention = _read_one_of(scan, at)
    else:
        number = read_number(scan.words, scan.numerals, at, "ar")
        teen = mark.numeral.kind == "ten" and scan.word(at - 1).startswith("ال")  # an ordinal: الثالث عشر
        if number is None or teen:
            return None, at + 1
        mention = _read_counted(scan, number, mark.numeral)
        return mention, mention.end if mention else number.end
    return mention, mention.end if mention else at + 1


def _is_one_of(scan: Scan, at: int) -> bool:
    """One of many (أحد المنازل), not a teen (أحد عشر)."""
    numeral = scan.numerals[at]
    word = scan.words[at].removeprefix(numeral.lead if numeral else "")
    if numeral is None or numeral.value != 1 or numeral.kind != "one" or scan.word(at + 1).startswith("عشر"):
        return False
    if word in load_role("ar", "one of") and len(word) > len("احدي"):  # of them: أحدهم
        return True
    after = scan.noun(at + 1)
    definite = scan.word(at + 1).startswith("ال") or (after is not None and after.amount == "many")
    return definite if word.startswith("واحد") or numeral.lead else word in load_role("ar", "one of")


def _read_one_of(scan: Scan, at: int) -> CountMention | None:
    noun = scan.noun(at + 1)
    if scan.word(at - 1) in ("لا", "اي", "يوم"):
        return None
    numeral = scan.numerals[at]
    if len(scan.words[at].removeprefix(numeral.lead if numeral else "")) > len("احدي"):  # of them: أحدهم
        return CountMention(at, at + 1, 1, 1, None, None, "one of", open=True)
    end = _extend(scan, at + 1) if noun else min(at + 2, len(scan.words))
    return CountMention(at, end, 1, 1, noun.of if noun else None, at + 1 if noun else None, "one of")


def _read_counted(scan: Scan, number: Number, numeral: Numeral) -> CountMention | None:
    """A number with its qualifiers and its noun."""
    place = _find_noun(scan, number.end)
    if is_uncounted(scan.sentence, number, numeral, noun=place is not None):
        return None
    bounds = read_bounds(scan, number, numeral)
    if bounds.rule == "range":
        place = _find_noun(scan, bounds.end)
        if measures(scan.words, bounds.end, "ar"):  # بين 3 و5 مايو
            return None
    elif place is None and bounds.start == number.start and (is_year(number) or number.value == 1):
        return None
    end, low, high = bounds.end if place is None else _extend(scan, place), bounds.low, bounds.high
    if number.end < end and (after := qualifier_after(scan.words, number.end, "ar")):  # ثمانية على الأقل من الجنود
        low, high = apply_bound(after.value, low, high)
    end, low, high = _apply_after(scan, end, low, high)
    of = _tell(scan, place, end) if place is not None else _glued(numeral)
    is_open = place is None or (noun := scan.noun(place)) is None or noun.of is None
    return CountMention(bounds.start, end, low, high, of, place, bounds.rule, is_open)


def _glued(numeral: Numeral) -> Counted | None:
    """What a noun written together with digits counts: 18شخصا."""
    noun = parse_noun(numeral.tail, "ar") if numeral.tail else None
    return noun.of if noun else None


def _apply_after(scan: Scan, end: int, low: int | None, high: int | None) -> tuple[int, int | None, int | None]:
    for at in range(end, min(end + 4, len(scan.words))):
        if after := qualifier_after(scan.words, at, "ar"):
            return after.end, *apply_bound(after.value, low, high)
        if not _continues(scan, at):
            break
    return end, low, high


def _continues(scan: Scan, at: int) -> bool:
    """Whether the word may stand between a counted noun and its "at least"."""
    noun = scan.noun(at)
    fresh = scan.numerals[at] or (noun and noun.amount == "one" and not noun.definite)
    return not fresh and scan.words[at][0].isalpha() and not scan.words[at].startswith(("و", "بين"))


def _find_noun(scan: Scan, at: int) -> int | None:
    """The index of the counted noun after a number that ends at `at`: 5 جنود, 5 من عناصر, 3 على الأقل من الجنود."""
    while scan.word(at) in QUOTES and scan.word(at):
        at += 1
    noun = scan.noun(at)
    if noun and not noun.group:
        return None if "و" in noun.lead else at
    after = qualifier_after(scan.words, at, "ar")
    if after and scan.word(after.end) == "من":
        at = after.end
    if scan.word(at) == "من":
        return next((i for i in range(at + 1, min(at + 4, len(scan.words))) if scan.noun(i)), None)
    return None


def _extend(scan: Scan, noun: int) -> int:
    """The end of the noun's phrase: adjectives, a second noun joined to it, what they are of."""
    at = noun + 1
    while at < len(scan.words) and (_describes(scan, noun, at) or _joins(scan, noun, at)):
        at += 1
    if (group := scan.noun(at)) and group.group and not group.lead.startswith("و"):  # رجال الأمن
        return at + 1
    if scan.word(at) == "من" and scan.noun(at + 1) and scan.word(at + 1).startswith("ال"):
        at += 2
    return at


def _describes(scan: Scan, noun: int, at: int) -> bool:
    """An adjective of the noun; another counted noun is one only beside a person: قتلى مدنيين."""
    if scan.numerals[at] or not _is_adjective(scan.words[at], scan.words[noun]):
        return False
    first, second = scan.noun(noun), scan.noun(at)
    return second is None or second.of is None or (first is not None and first.of in _PEOPLE)


def _is_adjective(word: str, noun: str) -> bool:
    article = word.startswith("ال")
    if len(word) < 3 or word.startswith(("و", "ف", "ب")) or (article and "ال" not in noun[:4]):
        return False
    if word.endswith("وا"):  # قتلوا is a verb
        return False
    return word.endswith(_ADJECTIVE) or (word.endswith("ا") and noun.endswith("ا") and len(word) > 4)


def _joins(scan: Scan, noun: int, at: int) -> bool:
    """A second counted noun of the same form: 40 قتيلا وجريحا, عشرات القتلى والجرحى."""
    first, second = scan.noun(noun), scan.noun(at)
    if first is None or second is None or not second.lead.startswith("و") or scan.numerals[at]:
        return False
    singular = (
        first.amount == second.amount == "one" and scan.words[noun].endswith("ا") and scan.words[at].endswith("ا")
    )
    return singular or (first.amount == second.amount == "many" and first.definite and second.definite)


def _tell(scan: Scan, place: int | None, end: int) -> Counted | None:
    """What the noun at `place` counts; an apposition may narrow it: 6 قتلى مدنيين, 13 قتيلا من المتمردين."""
    noun = scan.noun(place) if place is not None else None
    if noun is None or place is None:
        return None
    if noun.of in (Counted.PERSON, None):
        narrower = (
            other.of for i in range(place + 1, end) if (other := scan.noun(i)) and not other.lead.startswith("و")
        )
        return next((of for of in narrower if of in (Counted.CIVILIAN, Counted.COMBATANT)), noun.of)
    return noun.of


def _read_noun(scan: Scan, at: int, noun: Noun) -> CountMention | None:
    """A noun that says by its form how many, or that its number follows."""
    followed = _read_following_number(scan, at, noun) if any(scan.numerals[at + 1 : at + 4]) else None
    if followed or noun.group or noun.amount == "many" or (noun.amount == "one" and _is_known(noun)):
        return followed
    if scan.word(at - 1) in load_role("ar", "uncounted"):
        return None
    qualifier = find_qualifier(scan, at)
    end = _extend(scan, at)
    of = _tell(scan, at, end)
    if qualifier and qualifier.value == "over" and noun.amount == "one" and not noun.definite:
        return CountMention(qualifier.start, end, 2, None, of, at, "more than one")
    value, rule = (2, "dual") if noun.amount == "two" else (1, "singular noun")
    end, low, high = _apply_after(scan, end, value, value)
    return CountMention(at, end, low, high, of, at, rule, open=noun.of is None)


def _is_known(noun: Noun) -> bool:
    """A definite noun is no count of one, but somebody's wife or son is."""
    return noun.definite and not (noun.owned and noun.of in _PEOPLE)


def _read_following_number(scan: Scan, at: int, noun: Noun) -> CountMention | None:
    """A number after its noun: مدني واحد, شرطيين اثنين, الغارات الثلاث, القتلى الـ27."""
    for place in range(at + 1, min(at + 4, len(scan.words))):
        numeral = scan.numerals[place]
        if numeral is None:
            if not _is_adjective(scan.words[place], scan.words[at]):
                return None
            continue
        number = read_number(scan.words, scan.numerals, place, "ar")
        if scan.word(at - 1) == "من" and numeral.value == 1:  # all of one family: من عائلة واحدة
            return None
        if number is None or _is_one_of(scan, place) or not _agrees(noun, numeral, number):
            return None
        end, low, high = _apply_after(scan, number.end, int(number.value), int(number.value))
        return CountMention(at, end, low, high, _tell(scan, at, number.start), at, number.kind, open=noun.of is None)
    return None


def _agrees(noun: Noun, numeral: Numeral, number: Number) -> bool:
    if noun.definite:
        return noun.amount == "many" and numeral.lead == "ال" and number.kind != "magnitude"
    return number.value in (1, 2) and not numeral.lead and numeral.kind == "one"
