"""What a claim says of how many: wholes apart from their parts, combatants apart from everybody else."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from musnad.lexicon.tables import iter_rows
from musnad.model import Claim, ClaimType, Count, Counted, Role, Span, Status
from musnad.reconcile.naming import heads_name, is_name
from musnad.reconcile.wording import split_plain
from musnad.text.fold import fold

COUNTED_AS: Mapping[ClaimType, str] = {
    ClaimType.DEATH: "killed",
    ClaimType.INJURY: "injured",
    ClaimType.ABDUCTION: "missing",
    ClaimType.DISPLACEMENT: "displaced",
    ClaimType.ARREST: "arrested",
}
COMBATANTS = "combatants_"
_PEOPLE = frozenset({Counted.CIVILIAN, Counted.PERSON, Counted.CHILD, Counted.WOMAN, Counted.COMBATANT})
_PARTS = frozenset({Counted.CHILD, Counted.WOMAN})
_UNREAL = frozenset({Status.EXPECTED, Status.PROPOSED, Status.DENIED})


class Figure(NamedTuple):
    """So many people of one sort, as one claim says; `spans` are the words."""

    what: str
    low: int | None
    high: int | None
    claim: str
    spans: tuple[Span, ...]
    of_part: bool = False  # of children, of women or by name: there may have been others

    @property
    def bounds(self) -> tuple[int | None, int | None]:
        """Both ends."""
        return self.low, self.high


def read_figures(claim: Claim, text: str, *, shared: Collection[Span] = ()) -> tuple[Figure, ...]:
    """The figures of a claim: at most one for combatants and one for everybody else.

    `shared` are the words of counts that stand for the dead and the wounded together.
    """
    what = COUNTED_AS.get(claim.type)
    if what is None or claim.status in _UNREAL or any(count.span in shared for count in claim.quantity):
        return ()
    told = (count for count in claim.quantity if count.of in _PEOPLE and not _is_mixed(claim, count, text))
    counts = sorted(told, key=lambda count: count.span)
    if not counts:
        return tuple(_count_names(claim, what, text))
    fighters = [count for count in counts if count.of is Counted.COMBATANT]
    others = [count for count in counts if count.of is not Counted.COMBATANT]
    sorts = ((COMBATANTS + what, fighters), (what, others))
    return tuple(_add_up(name, wholes, claim) for name, some in sorts if (wholes := _drop_parts(some, text)))


def _is_mixed(claim: Claim, count: Count, text: str) -> bool:
    """Whether a count is divided between the dead and the wounded: "13 between dead and wounded"."""
    between = split_plain(text[count.span.end : claim.trigger.start])
    return len(between) == 1 and between[0] in load_words("counting", "role", "divided")


def _drop_parts(counts: Sequence[Count], text: str) -> list[Count]:
    """The counts that are no part of one before them: "five people, among them a child" is five."""
    wholes = list(counts[:1])
    for count in counts[1:]:
        if _is_part(count, wholes[-1], text):
            break
        wholes.append(count)
    return wholes


def _is_part(count: Count, last: Count, text: str) -> bool:
    """Whether a count only says more of those counted before: a part of them, or the same people in other words."""
    if last.span.end > count.span.start:
        return True
    between = text[last.span.end : count.span.start]
    return not load_words("particles", "bond", "including").isdisjoint(split_plain(between)) or not _joins(count, text)


def _joins(count: Count, text: str) -> bool:
    """Whether the count's own first word says "and"."""
    return fold(count.span.of(text)).text.startswith("و") or text[: count.span.start].rstrip().endswith((" و", " and"))


def _add_up(what: str, counts: Sequence[Count], claim: Claim) -> Figure:
    lows, highs = [count.low for count in counts], [count.high for count in counts]
    low = sum(some for some in lows if some is not None) if any(some is not None for some in lows) else None
    high = sum(some for some in highs if some is not None) if None not in highs else None
    part = all(count.of in _PARTS for count in counts)
    return Figure(what, low, high, claim.id, tuple(count.span for count in counts), of_part=part)


def _count_names(claim: Claim, what: str, text: str) -> Iterator[Figure]:
    """A figure for those whom the claim names one by one."""
    names = [span for span in claim.roles.get(Role.TARGET, ()) if is_name(span.of(text)) or heads_name(text, span)]
    if names:
        yield Figure(what, len(names), len(names), claim.id, tuple(names), of_part=True)


def find_shared(claims: Sequence[Claim]) -> frozenset[Span]:
    """The words of counts that several kinds of harm share: "13 dead and wounded"."""
    kinds: defaultdict[Span, set[ClaimType]] = defaultdict(set)
    for claim in claims:
        for count in claim.quantity:
            kinds[count.span].add(claim.type)
    return frozenset(span for span, some in kinds.items() if len(some & COUNTED_AS.keys()) > 1)


@cache
def load_words(table: str, column: str, value: str) -> frozenset[str]:
    """The last words of a table's forms with such a value, in both languages, folded."""
    rows = (row for lang in ("ar", "en") for row in iter_rows(f"{lang}/{table}.csv") if row[column] == value)
    return frozenset(fold(row["form"]).text.split()[-1] for row in rows)
