"""What a claim says of how many: wholes apart from their parts, combatants apart from everybody else."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from musnad.grammar.numbers import mark_numerals, read_number
from musnad.model import Claim, ClaimType, Count, Counted, Role, Span, Status
from musnad.reconcile.cues import load_cues
from musnad.reconcile.singles import PEOPLE, Single, find_singles, overlap
from musnad.reconcile.wording import is_ordinary, load_words, split_plain, strip_word
from musnad.text.fold import fold
from musnad.text.language import Language

COUNTED_AS: Mapping[ClaimType, str] = {
    ClaimType.DEATH: "killed",
    ClaimType.INJURY: "injured",
    ClaimType.ABDUCTION: "missing",
    ClaimType.DISPLACEMENT: "displaced",
    ClaimType.ARREST: "arrested",
}
COMBATANTS = "combatants_"
CAPTURED = "captured"
_HELD = frozenset({"missing", "arrested"})
_PARTS = frozenset({Counted.CHILD, Counted.WOMAN})
_NO_FIGHTERS = _PARTS | {Counted.CIVILIAN}
_UNREAL = frozenset({Status.EXPECTED, Status.PROPOSED, Status.DENIED})
_ARABIC = re.compile("[ء-ي]")
_BESIDE = 2  # characters between two words that stand together


class Figure(NamedTuple):
    """So many people of one sort, as one claim says; `spans` are the words."""

    what: str
    low: int | None
    high: int | None
    claim: str
    spans: tuple[Span, ...]
    of_part: bool = False  # of children, of women or by name: there may have been others
    party: str | None = None  # whose combatants they are, by the registry
    vague: bool = False  # "dozens": the words state no number
    sure: bool = True  # not merely possible

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """Both ends."""
        return self.low, self.high


class Counts(NamedTuple):
    """The words of all counts of an account, and of those among them that several kinds of harm share."""

    spans: frozenset[Span] = frozenset()
    shared: frozenset[Span] = frozenset()


NO_COUNTS = Counts()


class Told(NamedTuple):
    """The counts of a claim: those that add up, and those that only say who was among them."""

    wholes: tuple[Count, ...]
    parts: tuple[Count, ...]


def read_figures(claim: Claim, text: str, beside: Counts = NO_COUNTS) -> tuple[Figure, ...]:
    """The figures of a claim, at most one for combatants and one for everybody else; `beside` are all counts told
    with it: one that stands for the dead and the wounded together counts for neither."""
    what = COUNTED_AS.get(claim.type)
    if what is None or claim.status in _UNREAL or any(count.span in beside.shared for count in claim.quantity):
        return ()
    if _is_of_animals(claim, text):
        return ()
    counts = [count for count in claim.quantity if _counts_people(count, text)]
    if not counts:
        return tuple(_add_singles(claim, what, find_singles(claim, text, beside.spans)))
    own = sorted((count for count in counts if not _is_mixed(claim, count, text)), key=lambda count: count.span)
    vague = frozenset(count.span for count in own if is_vague(count, text))
    return tuple(
        figure._replace(vague=vague.issuperset(figure.spans))
        for figure in _iter_figures(claim, what, _sort_out(own, text))
    )


def is_vague(count: Count, text: str) -> bool:
    """Whether the words of a count leave its upper end open and state no number: "dozens", "a number of"."""
    if count.high is not None:
        return False
    words = split_plain(count.span.of(text))
    lang: Language = "ar" if any(map(_ARABIC.match, words)) else "en"
    marks = mark_numerals(words, lang)
    numbers = [read_number(words, marks, at, lang) for at, mark in enumerate(marks) if mark is not None]
    return all(number is None or number.kind == "magnitude" for number in numbers)


def _is_of_animals(claim: Claim, text: str) -> bool:
    """Whether cattle died: harm to animals is no harm to people."""
    return strip_word(claim.trigger.of(text)) in load_cues("animals")


def _counts_people(count: Count, text: str) -> bool:
    """Whether people are counted: a number alone, beside a word for the dead, counts them too."""
    words = split_plain(count.span.of(text))
    return count.of in PEOPLE or (count.of is Counted.OTHER and len(words) == 1 and not is_ordinary(words[0]))


def _is_mixed(claim: Claim, count: Count, text: str) -> bool:
    """Whether a count is divided between the dead and the wounded: "13 between dead and wounded"."""
    between = split_plain(text[count.span.end : claim.trigger.start])
    return len(between) == 1 and between[0] in load_words("counting", "role", "divided")


def _iter_figures(claim: Claim, what: str, told: Told) -> Iterator[Figure]:
    """A figure for combatants, and one for everybody else: those who may be either count at one end only."""
    fighters = [count for count in told.wholes if count.of is Counted.COMBATANT]
    others = [count for count in told.wholes if count.of is not Counted.COMBATANT]
    among = [count for count in told.parts if count.of is Counted.COMBATANT]
    for party, some in _group_by_party(claim, fighters or among).items():
        yield _add_up(name_figure(what, fighters=True), some, claim)._replace(party=party)
    if others:
        yield _narrow(_add_up(what, others, claim), told)
    elif spared := [count for count in told.parts if count.of in _NO_FIGHTERS]:
        yield _add_up(what, spared, claim)


def _group_by_party(claim: Claim, counts: Sequence[Count]) -> Mapping[str | None, Sequence[Count]]:
    """The counts by whose people they count, as far as the claim says."""
    groups: defaultdict[str | None, list[Count]] = defaultdict(list)
    for count in counts:
        groups[_find_party(claim, [count.span])].append(count)
    return groups


def _find_party(claim: Claim, spans: Sequence[Span]) -> str | None:
    """The only party, or the state that it belongs to, named by the targets that the spans are part of."""
    targets = claim.roles.get(Role.TARGET, ())
    named = [name for name in claim.resolved.actors if name.span in targets] if claim.resolved else []
    found = {
        name.side or name.id
        for name in named
        if name.kind != "population" and any(overlap(name.span, span) for span in spans)
    }
    return found.pop() if len(found) == 1 else None


def name_figure(what: str, *, fighters: bool) -> str:
    """What a figure counts; combatants who are held are captured."""
    if not fighters:
        return what
    return CAPTURED if what in _HELD else COMBATANTS + what


def _narrow(figure: Figure, told: Told) -> Figure:
    """The figure without the combatants among those counted, and as low as the civilians among them."""
    if any(count.of is not Counted.PERSON for count in told.wholes) or figure.low is None or figure.high is None:
        return figure
    fighters = sum(count.low or 0 for count in told.parts if count.of is Counted.COMBATANT)
    civilians = sum(count.low or 0 for count in told.parts if count.of is Counted.CIVILIAN)
    if fighters > figure.low or civilians > figure.low:
        return figure
    return figure._replace(low=civilians or figure.low - fighters, high=figure.high - fighters)


def _sort_out(counts: Sequence[Count], text: str) -> Told:
    """Wholes apart from parts ("five people, among them a child" is five), each person counted once."""
    wholes, parts, among = list(counts[:1]), list[Count](), False
    for last, count in pairwise(counts):
        if _says_again(last, count, text):
            continue
        among = among or _opens_parts(last, count, text)
        if not among and not _joins(count, text):
            break
        (parts if among else wholes).append(count)
    return Told(tuple(wholes), tuple(parts))


def _says_again(last: Count, count: Count, text: str) -> bool:
    """Whether a count says of what the people just counted are: "a man, a civilian", "a Turkish soldier"."""
    between = text[last.span.end : count.span.start]
    return last.span.end > count.span.start or (not between.strip() and not _joins(count, text))


def _opens_parts(last: Count, count: Count, text: str) -> bool:
    words = split_plain(text[last.span.end : count.span.start])
    return not load_words("particles", "bond", "including").isdisjoint(words)


def _joins(count: Count, text: str) -> bool:
    """Whether the count's own first word says "and"."""
    return fold(count.span.of(text)).text.startswith("و") or text[: count.span.start].rstrip().endswith((" و", " and"))


def _add_up(what: str, counts: Sequence[Count], claim: Claim) -> Figure:
    lows, highs = [count.low for count in counts], [count.high for count in counts]
    low = sum(some for some in lows if some is not None) if any(some is not None for some in lows) else None
    high = sum(some for some in highs if some is not None) if None not in highs else None
    part = all(count.of in _PARTS for count in counts)
    return Figure(what, low, high, claim.id, tuple(count.span for count in counts), of_part=part, sure=_is_sure(claim))


def _is_sure(claim: Claim) -> bool:
    return claim.status is not Status.POSSIBLE


def _add_singles(claim: Claim, what: str, singles: Sequence[Single]) -> Iterator[Figure]:
    """Figures for those whom the claim tells of one by one."""
    for fighters in (True, False):
        some = [single for single in singles if single.fighter is fighters]
        if some:
            number, spans = sum(single.number for single in some), tuple(single.span for single in some)
            party = _find_party(claim, spans) if fighters else None
            yield Figure(
                name_figure(what, fighters=fighters),
                number,
                number,
                claim.id,
                spans,
                of_part=True,
                party=party,
                sure=_is_sure(claim),
            )


def take_counts(claims: Sequence[Claim]) -> Counts:
    """The counts of claims told together; "13 dead and wounded" and "the killing and wounding of 6" are shared."""
    kinds: defaultdict[Span, set[ClaimType]] = defaultdict(set)
    for claim in claims:
        for count in claim.quantity:
            kinds[count.span].add(claim.type)
    shared = {span for span, some in kinds.items() if len(some & COUNTED_AS.keys()) > 1}
    return Counts(frozenset(kinds), frozenset(shared.union(*(_find_after(claim, claims) for claim in claims))))


def _find_after(claim: Claim, claims: Sequence[Claim]) -> Iterator[Span]:
    """The words of a claim's counts that come after the word of another harm beside its own."""
    for other in claims:
        beside = 0 < other.trigger.start - claim.trigger.end <= _BESIDE
        if beside and claim.type is not other.type and {claim.type, other.type} <= COUNTED_AS.keys():
            counts = (*claim.quantity, *other.quantity)
            yield from (count.span for count in counts if count.span.start >= other.trigger.end)
