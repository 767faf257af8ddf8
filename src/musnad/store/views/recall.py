"""Rows and events out of the derived tables."""

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Select, select

from musnad.model import Decision, Event, Stage
from musnad.model.row import ActorRow, ClaimRow, EventRow, FoundEvent, SourceRow
from musnad.store.views.fetching import fetch_rows
from musnad.store.views.happening import Links
from musnad.store.views.tables import (
    view_actors,
    view_claim_rows,
    view_claims,
    view_event_rows,
    view_events,
    view_sources,
)

_CLAIM = msgspec.json.Decoder(ClaimRow)
_EVENT_ROW = msgspec.json.Decoder(EventRow)
_EVENT = msgspec.json.Decoder(Event)
_LINKS = msgspec.json.Decoder(Links)
_SOURCE = msgspec.json.Decoder(SourceRow)
_ACTOR = msgspec.json.Decoder(ActorRow)


def select_claim_rows() -> Select[*tuple[Any, ...]]:
    """A query for what a ClaimRow is made of."""
    return (
        select(
            view_claims.c.number,
            view_claim_rows.c.body,
            view_claims.c.state,
            view_claims.c.decision,
            view_events.c.key,
        )
        .join_from(view_claims, view_claim_rows, view_claim_rows.c.number == view_claims.c.number)
        .outerjoin(view_events, view_events.c.number == view_claims.c.event)
    )


def to_claim_row(row: Sequence[Any]) -> ClaimRow:
    """The row of a claim as it stands now."""
    _, body, state, decision, event = row
    return replace(
        _CLAIM.decode(body), state=Stage(state), decision=Decision(decision) if decision else None, event=event
    )


def select_event_rows() -> Select[*tuple[Any, ...]]:
    """A query for what an EventRow is made of."""
    return select(
        view_events.c.number,
        view_event_rows.c.body,
        view_events.c.state,
        view_events.c.decision,
        view_events.c.assignee,
    ).join_from(view_events, view_event_rows, view_event_rows.c.number == view_events.c.number)


def to_event_row(row: Sequence[Any]) -> EventRow:
    """The row of an event as it stands now."""
    _, body, state, decision, assignee = row
    return replace(
        _EVENT_ROW.decode(body),
        state=Stage(state),
        decision=Decision(decision) if decision else None,
        assignee=assignee,
    )


def load_claim_rows(connection: Connection, ids: Sequence[str]) -> dict[str, ClaimRow]:
    """The rows of these claims by their ids, of those that are there."""
    rows = fetch_rows(connection, select_claim_rows().where(view_claims.c.id.in_(ids)))
    return {row.id: row for row in map(to_claim_row, rows)}


def load_claim_row(connection: Connection, claim: str) -> ClaimRow | None:
    """The row of a claim."""
    return load_claim_rows(connection, [claim]).get(claim)


def list_article_claims(connection: Connection, article: int) -> list[ClaimRow]:
    """The rows of the claims of an article, by its number."""
    query = select_claim_rows().where(view_claims.c.article == article).order_by(view_claims.c.number)
    return [to_claim_row(row) for row in fetch_rows(connection, query)]


def find_event_number(connection: Connection, claim: str) -> int | None:
    """The number of the event that a claim belongs to."""
    return connection.execute(select(view_claims.c.event).where(view_claims.c.id == claim)).scalar()


def find_event_claims(connection: Connection, claim: str) -> list[str]:
    """The ids of all claims of the event that this one belongs to; none where it belongs to no event."""
    number = find_event_number(connection, claim)
    if number is None:
        return []
    body = connection.execute(select(view_event_rows.c.event).where(view_event_rows.c.number == number)).scalar_one()
    return list(_EVENT.decode(body).claims)


def load_event(connection: Connection, claim: str) -> FoundEvent | None:
    """The event that a claim belongs to, with its claims and links."""
    number = find_event_number(connection, claim)
    if number is None:
        return None
    found = connection.execute(select_event_rows().where(view_events.c.number == number)).one()
    bodies = select(view_event_rows.c.event, view_event_rows.c.links).where(view_event_rows.c.number == number)
    body, links = connection.execute(bodies).one()
    event, tied = _EVENT.decode(body), _LINKS.decode(links)
    rows = fetch_rows(connection, select_claim_rows().where(view_claims.c.event == number))
    held = {row.id: row for row in map(to_claim_row, rows)}
    return FoundEvent(
        row=to_event_row(found),
        event=event,
        claims=tuple(held[one] for one in event.claims if one in held),
        inside=tied.inside,
        outside=tied.outside,
    )


def load_source(connection: Connection, source: str) -> SourceRow | None:
    """One who speaks, by id."""
    body = connection.execute(select(view_sources.c.body).where(view_sources.c.id == source)).scalar()
    return _SOURCE.decode(body) if body is not None else None


def load_actor(connection: Connection, actor: str) -> ActorRow | None:
    """A party, by id."""
    body = connection.execute(select(view_actors.c.body).where(view_actors.c.id == actor)).scalar()
    return _ACTOR.decode(body) if body is not None else None
