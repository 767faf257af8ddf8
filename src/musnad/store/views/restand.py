"""Writes into the derived tables at once where a claim or an event stands after a review."""

from sqlalchemy import Connection, update

from musnad.model import Kind, Standing
from musnad.store.views.events import take_stage
from musnad.store.views.recall import find_event_claims, find_event_number
from musnad.store.views.tables import view_claims, view_events


def restand(connection: Connection, kind: Kind, subject: str, standing: Standing) -> None:
    """Writes the state of a claim, or of the event that a claim belongs to."""
    decision = standing.decision.value if standing.decision else None
    values = {"state": standing.stage.value, "decision": decision, "assignee": standing.assignee}
    if kind is Kind.CLAIM:
        connection.execute(update(view_claims).where(view_claims.c.id == subject).values(values))
    elif kind is Kind.EVENT:
        values["state"] = take_stage(find_event_claims(connection, subject), standing).value
        number = find_event_number(connection, subject)
        connection.execute(update(view_events).where(view_events.c.number == number).values(values))
