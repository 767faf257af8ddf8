"""A claim as a row of the list of claims, and as what lists are filtered by."""

from collections.abc import Mapping
from math import floor
from typing import Any, Final

from musnad.model import Article, Claim, ClaimType, Counted, Location, Precision, Role, Standing
from musnad.model.row import ClaimRow, Evidence, Figure
from musnad.store.views.named import PLACES
from musnad.store.views.numbers import take_first, take_reach, to_day
from musnad.text.language import tell_language

CELL: Final = 0.25  # degrees
LARGEST: Final = 2**31 - 1  # that a column of integers takes
HARM_OF: Final[Mapping[ClaimType, str]] = {
    ClaimType.DEATH: "killed",
    ClaimType.INJURY: "injured",
    ClaimType.ABDUCTION: "missing",
    ClaimType.DISPLACEMENT: "displaced",
    ClaimType.ARREST: "arrested",
}
_PEOPLE: Final = frozenset(
    {Counted.CIVILIAN, Counted.COMBATANT, Counted.PERSON, Counted.CHILD, Counted.WOMAN, Counted.OTHER}
)
_FINE: Final = frozenset({Precision.SITE, Precision.QUARTER, Precision.TOWN, Precision.NEAR})


def detect_language(article: Article) -> str | None:
    """The language of an article, detected where it is not stated."""
    text = article.text.lower()
    return article.lang or tell_language(text, text.split())


def make_row(article: Article, claim: Claim, evidence: Evidence, *, lang: str | None) -> ClaimRow:
    """The claim as lists show it."""
    place = find_place(claim)
    return ClaimRow(
        id=claim.id,
        article=article.id,
        type=claim.type,
        status=claim.status,
        trigger=claim.trigger.of(article.text),
        evidence=evidence,
        actors=_name_actors(article, claim),
        targets=tuple(span.of(article.text) for span in claim.roles.get(Role.TARGET, ())),
        place=(place.name if place else None) or _quote_place(article, claim),
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        radius_km=place.radius_km if place else None,
        precision=place.precision if place else None,
        day=to_day(claim.when),
        counts=tuple(Figure(count.low, count.high, count.of) for count in claim.quantity),
        source=_name_source(article, claim),
        publisher=article.publisher,
        published=article.published,
        confidence=claim.confidence,
        lang=lang,
    )


def make_columns(claim: Claim, standing: Standing, *, entry: int, lang: str | None) -> dict[str, Any]:
    """What the claim is found by, but for its numbers."""
    harm, figure = find_harm(claim)
    placed = any(claim.roles.get(role) for role in PLACES)
    return {
        "id": claim.id,
        "type": claim.type.value,
        "status": claim.status.value,
        "first": take_first(claim.when),
        "reach": take_reach(claim.when),
        **locate(find_place(claim)),
        "confidence": claim.confidence,
        "state": standing.stage.value,
        "decision": standing.decision.value if standing.decision else None,
        "assignee": standing.assignee,
        "entry": entry,
        "lang": lang,
        "harm": harm,
        "figure": figure,
        "counted": bool(claim.quantity),
        "placed": placed,
    }


def locate(place: Location | None) -> dict[str, Any]:
    """Where a place lies, as columns."""
    if place is None or place.lat is None or place.lon is None:
        return {"lat": None, "lon": None, "near": None, "cell": None, "precision": _write(place)}
    near = 0.0 if place.precision in _FINE else place.radius_km
    return {
        "lat": place.lat,
        "lon": place.lon,
        "near": near,
        "cell": find_cell(place.lat, place.lon),
        "precision": _write(place),
    }


def _write(place: Location | None) -> str | None:
    return place.precision.value if place and place.precision else None


def find_cell(lat: float, lon: float) -> int:
    """The square of the grid that a point lies in."""
    return floor(lat / CELL) * 10_000 + floor(lon / CELL)


def find_place(claim: Claim) -> Location | None:
    """The first place with a point of those where it happened, else the first that was found at all."""
    if claim.resolved is None:
        return None
    wanted = claim.roles.get(Role.PLACE, ())
    found = [place for place in claim.resolved.places if place.span in wanted and place.id]
    return next((place for place in found if place.lat is not None), found[0] if found else None)


def find_harm(claim: Claim) -> tuple[str | None, int | None]:
    """What befell people by this claim, and how many of them, at least if that is said, else at most."""
    harm = HARM_OF.get(claim.type)
    counts = [count for count in claim.quantity if count.of in _PEOPLE] if harm else []
    if harm == "arrested" and any(count.of is Counted.COMBATANT for count in counts):
        harm = "captured"
    figures = [count.high if count.low is None else count.low for count in counts]
    return harm, max((min(figure, LARGEST) for figure in figures if figure is not None), default=None)


def _name_actors(article: Article, claim: Claim) -> tuple[str, ...]:
    known = {name.span: name.name for name in claim.resolved.actors} if claim.resolved else {}
    names = (known.get(span) or span.of(article.text) for span in claim.roles.get(Role.ACTOR, ()))
    return tuple(dict.fromkeys(names))


def _name_source(article: Article, claim: Claim) -> str | None:
    if not claim.chain:
        return None
    span = claim.chain[0].source
    known = {name.span: name.name for name in claim.resolved.sources} if claim.resolved else {}
    return known.get(span) or span.of(article.text)


def _quote_place(article: Article, claim: Claim) -> str | None:
    return next((span.of(article.text) for span in claim.roles.get(Role.PLACE, ())), None)
