"""The values of a claim in words, as tables show them."""

from collections.abc import Iterable

from musnad.export.plain import to_plain
from musnad.model import Article, Claim, Count, Location, Period, Role, Span


def quote(article: Article, spans: Iterable[Span]) -> list[str]:
    """The words of the article under each span."""
    return [to_plain(span.of(article.text)) for span in spans]


def quote_role(article: Article, claim: Claim, role: Role) -> list[str]:
    """The words that fill a role of the claim."""
    return quote(article, claim.roles.get(role, ()))


def find_location(claim: Claim) -> Location | None:
    """The first place of the claim that has a point, else the first that was found at all."""
    if claim.resolved is None:
        return None
    wanted = claim.roles.get(Role.PLACE, ())
    found = [place for place in claim.resolved.places if place.span in wanted and place.id]
    return next((place for place in found if place.lat is not None), found[0] if found else None)


def count_text(count: Count) -> str:
    """A count with its bounds and what is counted: "≥ 100 combatant", "20–30 person"."""
    low, high = count.low, count.high
    if low == high:
        figure = f"{low:,}"
    elif high is None:
        figure = f"≥ {low:,}"
    elif low is None:
        figure = f"≤ {high:,}"
    else:
        figure = f"{low:,}–{high:,}"
    return f"{figure} {count.of}"


def period_lines(period: Period) -> list[str]:
    """A period as one day or as its two ends."""
    if period.first == period.last:
        return [str(period.first)]
    return [f"{period.first or '…'} –", str(period.last or "…")]
