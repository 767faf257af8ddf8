"""Claims with only what a test of a measure is about."""

import datetime
from collections.abc import Mapping, Sequence

from musnad.model import Article, Attribution, Claim, ClaimType, Count, Counted, Period, Reading, Role, Span, Status
from musnad.model.gold import Gold
from musnad.scoring import Case

Ends = tuple[int, int]
DAY = datetime.date(2016, 12, 11)
FAR = 1000  # characters in the texts that the spans are of


def make_claim(
    trigger: Ends = (0, 5),
    kind: ClaimType = ClaimType.DEATH,
    status: Status = Status.ASSERTED,
    *,
    roles: Mapping[Role, Sequence[Ends]] | None = None,
    counts: Sequence[tuple[int | None, int | None]] = (),
    chain: Sequence[Ends] = (),
    day: datetime.date | None = None,
) -> Claim:
    return Claim(
        id="c",
        type=kind,
        status=status,
        trigger=Span(*trigger),
        roles={role: tuple(Span(*ends) for ends in spans) for role, spans in (roles or {}).items()},
        quantity=tuple(Count(Span(0, 1), low, high, Counted.PERSON) for low, high in counts),
        chain=tuple(Attribution(Span(*ends)) for ends in chain),
        when=Period(day, day) if day else None,
    )


def make_case(
    gold: Sequence[Claim], read: Sequence[Claim], *, lang: str | None = None, kind: str | None = None
) -> Case:
    article = Article(id="a", text="x" * FAR, lang=lang)
    return Gold(article=article, claims=tuple(gold), kind=kind), Reading("a", tuple(read))
