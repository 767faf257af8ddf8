"""What claims say of the control of places."""

import datetime
from collections.abc import Iterator

from musnad.lexicon.registry import load_actors
from musnad.model import (
    Article,
    Claim,
    ClaimType,
    Effect,
    Location,
    Party,
    Precision,
    Reading,
    ResolvedName,
    Role,
    Span,
    Statement,
    Status,
)
from musnad.reconcile.control.lists import take_listed, tells_site
from musnad.reconcile.speakers import find_speaker

# What is doubted, expected or proposed changes nothing; the end of a siege is read as its denial.
_EFFECTS = {
    (ClaimType.CAPTURE, Status.ASSERTED): Effect.TAKES,
    (ClaimType.CAPTURE, Status.DENIED): Effect.DENIES,
    (ClaimType.HOLD, Status.ASSERTED): Effect.HOLDS,
    (ClaimType.HOLD, Status.DENIED): Effect.DENIES,
    (ClaimType.WITHDRAWAL, Status.ASSERTED): Effect.LEAVES,
    (ClaimType.SIEGE, Status.ASSERTED): Effect.BESIEGES,
    (ClaimType.SIEGE, Status.DENIED): Effect.LIFTS,
}
# To hold a village "in the countryside of Aleppo" or "near Aleppo" is to hold neither.
_FINE = (Precision.SITE, Precision.QUARTER, Precision.TOWN)
_TOLD = (Role.ACTOR, Role.TARGET, Role.ORIGIN, Role.PLACE)
_LONGEST = 240  # characters of a quotation


def find_words(article: Article, reading: Reading) -> tuple[Statement, ...]:
    """What the claims of an article say of who holds a place, a word for each place; claims without a day, a place or a
    party say nothing."""
    return tuple(word for claim in reading.claims for word in _iter_words(article, claim))


def _iter_words(article: Article, claim: Claim) -> Iterator[Statement]:
    effect, days = _EFFECTS.get((claim.type, claim.status)), _take_days(article, claim)
    if effect is None or days is None:
        return
    parties = _take_parties(claim, article.text, effect)
    if not parties:
        return
    speaker = find_speaker(claim, article, article.publisher or article.id)
    for place in _take_places(claim, article.text):
        yield Statement(
            claim=claim.id,
            article=article.id,
            text=_quote(article, claim),
            place=place,
            effect=effect,
            parties=parties,
            origin=speaker.key,
            source=speaker.name,
            first=days[0],
            last=days[1],
        )


def _take_days(article: Article, claim: Claim) -> tuple[datetime.date, datetime.date] | None:
    """Since when and by when it is so: what a report says without a day is so by the day it came out."""
    when = claim.when
    last = (when.last if when else None) or article.published
    first = (when.first if when else None) or last
    if first is None or last is None:
        return None
    return min(first, last), last


def _take_parties(claim: Claim, text: str, effect: Effect) -> tuple[Party, ...]:
    """Who takes, holds, leaves or besieges; whoever is driven out is who leaves."""
    for role in (Role.TARGET, Role.ACTOR) if effect is Effect.LEAVES else (Role.ACTOR,):
        found = {party.id: party for name in _named(claim, text, role) if (party := _to_party(name))}
        if found:
            return tuple(found[key] for key in sorted(found))
    return ()


def _named(claim: Claim, text: str, role: Role) -> Iterator[ResolvedName]:
    if claim.resolved is not None:
        spans = take_listed(claim.roles.get(role, ()), claim.trigger, text)
        yield from (name for name in claim.resolved.actors if name.span in spans)


def _to_party(name: ResolvedName) -> Party | None:
    """The party that is named; of a person the one that the person belongs to, if that is known."""
    if name.id is None or name.kind == "population":
        return None
    above = tuple(_iter_above(name.side))
    if name.kind != "person":
        return Party(name.id, name.name or name.id, above)
    return Party(above[0], _name(above[0]), above[1:]) if above else None


def _name(actor: str) -> str:
    known = load_actors().get(actor)
    return known.name if known else actor


def _iter_above(actor: str | None) -> Iterator[str]:
    """The party and what it belongs to, nearest first."""
    seen: set[str] = set()
    while actor is not None and actor not in seen:
        seen.add(actor)
        yield actor
        known = load_actors().get(actor)
        actor = known.side if known else None


def _take_places(claim: Claim, text: str) -> tuple[Location, ...]:
    """The towns, or the parts of one where such are named: the fall of a quarter or of an airport is not its town's."""
    if claim.resolved is None:
        return ()
    roles = (Role.ORIGIN, Role.PLACE) if claim.type is ClaimType.WITHDRAWAL else (Role.PLACE,)
    spans = next((claim.roles[role] for role in roles if claim.roles.get(role)), ())
    fine = [place for place in claim.resolved.places if place.span in spans and place.id and place.precision in _FINE]
    fine = [
        place
        for place in fine
        if place.precision is not Precision.TOWN or not tells_site(place.span, claim.trigger, text)
    ]
    parts = [place for place in fine if place.precision is not Precision.TOWN]
    meant = take_listed([place.span for place in parts] or spans, claim.trigger, text)
    return tuple({place.id: place for place in parts or fine if place.span in meant}.values())


def _quote(article: Article, claim: Claim) -> str:
    """The words from the first to the last of the claim's own; the trigger alone where they lie far apart."""
    spans = [
        claim.trigger,
        *(span for role in _TOLD for span in take_listed(claim.roles.get(role, ()), claim.trigger, article.text)),
    ]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    near = whole.end - whole.start <= _LONGEST
    return " ".join((whole if near else claim.trigger).of(article.text).split())
