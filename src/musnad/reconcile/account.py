"""An account: what one article says of one happening, with what tells it from others."""

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musnad.model import FAMILY_OF, Article, Claim, ClaimType, Precision, Role, Span
from musnad.reconcile.cues import sums_up
from musnad.reconcile.days import Days, meet, take_gap, to_days
from musnad.reconcile.figures import Figure, read_figures, take_counts
from musnad.reconcile.spots import Spot, take_spots
from musnad.reconcile.wording import Hashes, take_names, take_rare, take_sketch, take_words

_WIDE = frozenset({Precision.DISTRICT, Precision.PROVINCE, Precision.REGION, Precision.COUNTRY})
VIOLENT = frozenset({"violence", "harm"})


class Report(NamedTuple):
    """What all accounts of an article share: its wording, and the towns it names."""

    words: Hashes
    sketch: tuple[int, ...]
    rare: Hashes
    towns: frozenset[str]  # ids
    provinces: frozenset[str]


class Account(NamedTuple):
    """The claims of one article about one happening, and what they say together."""

    id: str  # of its first claim
    article: str
    publisher: str | None
    published: datetime.date | None
    claims: tuple[Claim, ...]
    family: str
    kinds: frozenset[ClaimType]
    days: Days | None
    spots: tuple[Spot, ...]
    actors: frozenset[str]
    figures: tuple[Figure, ...]
    names: Hashes  # of its places
    words: Hashes
    report: Report
    total: bool  # sums up a longer time


def family_of(claim: Claim) -> str:
    """The family that a claim is compared in: violence and the harm it does are one."""
    family = FAMILY_OF[claim.type]
    return "violence" if family in VIOLENT else family


def make_report(article: Article, claims: Sequence[Claim]) -> Report:
    """The wording of an article and the towns that its claims name."""
    towns = frozenset(spot.id for claim in claims for spot in take_spots(claim) if spot.fine)
    provinces = frozenset(spot.admin1 for claim in claims for spot in take_spots(claim) if spot.admin1)
    text = article.text
    return Report(take_words(text), take_sketch(text), take_rare(text), towns, provinces)


def make_account(article: Article, claims: Sequence[Claim], report: Report) -> Account:
    """The account that these claims of an article make."""
    first, counts = claims[0], take_counts(claims)
    totals = [sums_up(claim, article.text) for claim in claims]
    return Account(
        id=first.id,
        article=article.id,
        publisher=article.publisher,
        published=article.published,
        claims=tuple(claims),
        family=family_of(first),
        kinds=frozenset(claim.type for claim in claims),
        days=join_days([to_days(claim.when) for claim in claims]),
        spots=tuple(dict.fromkeys(spot for claim in claims for spot in take_spots(claim))),
        actors=frozenset(actor for claim in claims for actor in take_actors(claim)),
        figures=tuple(figure for claim in claims for figure in read_figures(claim, article.text, counts)),
        names=frozenset(name for claim in claims for name in take_place_names(claim, article.text)),
        words=take_words(" ".join(span.of(article.text) for span in _stretches(claims))),
        report=report,
        total=any(totals) and all(total for claim, total in zip(claims, totals, strict=True) if claim.when),
    )


def take_actors(claim: Claim) -> frozenset[str]:
    """The registry's ids of those who do what the claim says, each with the party it belongs to."""
    if claim.resolved is None:
        return frozenset()
    spans = claim.roles.get(Role.ACTOR, ())
    named = [name for name in claim.resolved.actors if name.span in spans]
    return frozenset(key for name in named for key in (name.id, name.side) if key)


def take_place_names(claim: Claim, text: str) -> Iterator[int]:
    """Hashes of the names of the places where the claim happened, but for provinces and the like."""
    wide = {place.span for place in claim.resolved.places if place.precision in _WIDE} if claim.resolved else set()
    for span in claim.roles.get(Role.PLACE, ()):
        if span not in wide:
            yield from take_names(span.of(text))


def join_days(periods: Sequence[Days | None]) -> Days | None:
    """The days common to the periods, the narrowest first; those that do not meet it are left aside."""
    known = sorted((days for days in periods if days), key=lambda days: (days[1] - days[0], days))
    if not known:
        return None
    common = known[0]
    for days in known[1:]:
        if not take_gap(common, days):
            common = meet(common, days)
    return common


def _stretches(claims: Sequence[Claim]) -> list[Span]:
    """The stretches of text that the claims' words span, each as far as it does not run through another."""
    spans = sorted(Span(min(s.start for s in claim.spans()), max(s.end for s in claim.spans())) for claim in claims)
    joined = [spans[0]]
    for span in spans[1:]:
        last = joined[-1]
        if span.start <= last.end:
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return joined
