"""What is wrong with a claim that was found."""

from collections.abc import Iterator

from musnad.model import Claim, Role, Span
from musnad.scoring.agreement import agree, count_hits
from musnad.scoring.comparison import Pair

STATUS, SOURCE, CHAIN, COUNT, WHEN = "status", "source", "chain", "count", "when"
WRONGS = (STATUS, *(str(role) for role in Role), COUNT, WHEN, SOURCE, CHAIN)
_NOT_OF_THE_WHOLE = {Role.TIME, Role.INSTRUMENT, CHAIN}


def find_wrong(pair: Pair) -> tuple[str, ...]:
    """The names from WRONGS of the values in which the read claim differs from the gold one.

    `source` is the first of the chain, `chain` all of it; both are right where both claims have none.
    """
    return tuple(_iter_wrong(pair))


def is_whole(wrong: tuple[str, ...]) -> bool:
    """Whether a claim with these wrong values counts as right in everything; time phrase and means do not count."""
    return _NOT_OF_THE_WHOLE.issuperset(wrong)


def count_bounds(claim: Claim) -> list[tuple[int | None, int | None]]:
    """Low and high of every count of the claim."""
    return [(count.low, count.high) for count in claim.quantity]


def _iter_wrong(pair: Pair) -> Iterator[str]:
    gold, read = pair
    if gold.status != read.status:
        yield STATUS
    for role in Role:
        mine, other = gold.roles.get(role, ()), read.roles.get(role, ())
        if not len(mine) == len(other) == count_hits(mine, other, agree):
            yield str(role)
    if sorted(count_bounds(gold), key=str) != sorted(count_bounds(read), key=str):
        yield COUNT
    if gold.when != read.when:
        yield WHEN
    yield from _iter_wrong_sources([link.source for link in gold.chain], [link.source for link in read.chain])


def _iter_wrong_sources(gold: list[Span], read: list[Span]) -> Iterator[str]:
    right = [agree(mine, other) for mine, other in zip(gold, read, strict=False)]
    if (not right[0]) if right else (gold or read):
        yield SOURCE
    if len(gold) != len(read) or not all(right):
        yield CHAIN
