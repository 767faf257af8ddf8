"""An event as a row of the list of events, and as what lists are filtered by."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from musnad.lexicon.registry import load_actors
from musnad.model import Claim, Event, Link, Location, Role, Stage, Standing
from musnad.model.row import EventRow, Range
from musnad.model.wire import to_json
from musnad.store.views.claims import LARGEST, locate
from musnad.store.views.numbers import take_first, take_reach, to_day
from musnad.store.views.tables import HARMS

SIDES: Final = tuple(sorted(load_actors()))  # what a map's index of sides points into
_UNCHANGED: Final = frozenset({Stage.MACHINE, Stage.UPDATED})


class Happened(NamedTuple):
    """An event with its claims, and the links that hold it together and lead out of it."""

    event: Event
    claims: Sequence[Claim]
    inside: Sequence[Link]
    outside: Sequence[Link]


def make_event_row(happened: Happened, standing: Standing, changed: str | None) -> EventRow:
    """The event as lists show it; `changed` is when the newest of its claims came in."""
    event, claims = happened.event, happened.claims
    place = find_location(event, claims)
    return EventRow(
        key=event.claims[0],
        type=event.type,
        types=tuple(sorted({claim.type for claim in claims})),
        day=to_day(event.date),
        place=event.place,
        place_ar=place.name_ar if place else None,
        lat=event.lat,
        lon=event.lon,
        radius_km=place.radius_km if place else None,
        precision=event.precision,
        actors=event.actors,
        counts={what: Range(one.low, one.best, one.high) for what, one in event.counts.items()},
        origins=len(event.origins),
        publishers=len({name for origin in event.origins for name in origin.publishers}),
        reports=len(event.reports),
        claims=len(event.claims),
        status=event.status,
        contested=bool(event.discrepancies),
        denied=bool(event.denials),
        grade=event.grade.value if event.grade else None,
        clarity=event.clarity.value if event.clarity else None,
        confidence=max((claim.confidence for claim in claims if claim.confidence is not None), default=None),
        changed=changed,
        state=take_stage(event.claims, standing),
        decision=standing.decision,
        assignee=standing.assignee,
    )


def make_event_columns(happened: Happened, row: EventRow, *, entry: int) -> dict[str, Any]:
    """What the event is found by, but for its number."""
    event = happened.event
    place = find_location(event, happened.claims)
    best = {harm: event.counts[harm].best if harm in event.counts else None for harm in HARMS}
    return {
        "key": row.key,
        "type": row.type.value,
        "status": row.status.value,
        "first": take_first(event.date),
        "reach": take_reach(event.date),
        **locate(place),
        "confidence": row.confidence,
        "state": row.state.value,
        "decision": row.decision.value if row.decision else None,
        "assignee": row.assignee,
        "entry": entry,
        **{harm: None if figure is None else min(figure, LARGEST) for harm, figure in best.items()},
        "origins": row.origins,
        "publishers": row.publishers,
        "reports": row.reports,
        "claims": row.claims,
        "contested": row.contested,
        "denied": row.denied,
        "counted": bool(event.counts),
        "placed": row.place is not None,
        "grade": row.grade,
        "side": _find_side(happened.claims),
    }


def mark_event(event: Event, standing: Standing) -> str:
    """A hash that changes when the event does."""
    content = to_json(event) + to_json(standing)
    return hashlib.sha256(content.encode()).hexdigest()[:32]


def take_stage(claims: Sequence[str], standing: Standing) -> Stage:
    """How far the review is; updated where claims came in after somebody looked."""
    more = standing.claims and not set(claims) <= set(standing.claims)
    return Stage.UPDATED if more and standing.stage not in _UNCHANGED else standing.stage


def find_location(event: Event, claims: Sequence[Claim]) -> Location | None:
    """The place of a claim that became the event's."""
    places = (place for claim in claims if claim.resolved for place in claim.resolved.places)
    return next((place for place in places if _is_at(place, event)), None)


def _is_at(place: Location, event: Event) -> bool:
    return (place.lat, place.lon, place.name) == (event.lat, event.lon, event.place) and place.lat is not None


def _find_side(claims: Sequence[Claim]) -> int | None:
    """The party most often said to have done it."""
    votes: dict[str, int] = {}
    for claim in claims:
        spans = claim.roles.get(Role.ACTOR, ())
        for name in claim.resolved.actors if claim.resolved else ():
            if name.span in spans and name.id in load_actors():
                votes[str(name.id)] = votes.get(str(name.id), 0) + 1
    return SIDES.index(max(sorted(votes), key=votes.__getitem__)) if votes else None


def find_standing(claims: Sequence[str], decided: Mapping[str, Standing]) -> Standing:
    """The newest standing of an event, which is known by any of its claims."""
    return max((decided[one] for one in claims if one in decided), key=lambda one: one.last, default=Standing())
