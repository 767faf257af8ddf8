"""The table of standings: made of the log, and compared with it."""

from collections.abc import Iterator

from sqlalchemy import Connection, delete, select

from musnad.model import Kind, Standing
from musnad.model.wire import to_json
from musnad.store.reviews.recall import WHAT, load_reviews
from musnad.store.reviews.standing import stand
from musnad.store.tables import log, standings
from musnad.store.views.restand import restand


def write_standing(connection: Connection, kind: Kind, subject: str) -> None:
    """Puts into the table what the log says of one claim, event or link."""
    connection.execute(delete(standings).where(standings.c.kind == kind, standings.c.subject == subject))
    standing = stand(load_reviews(connection, kind, subject))
    connection.execute(standings.insert(), _to_row(kind, subject, standing))
    restand(connection, kind, subject, standing)


def rebuild_standings(connection: Connection) -> None:
    """Makes the whole table of the log."""
    connection.execute(delete(standings))
    for kind, subject in _iter_subjects(connection):
        write_standing(connection, kind, subject)


def iter_wrong_standings(connection: Connection) -> Iterator[str]:
    """A line for each standing that is not what the log says."""
    query = select(standings).order_by(standings.c.kind, standings.c.subject)
    held = {(row["kind"], row["subject"]): dict(row) for row in connection.execute(query).mappings()}
    for kind, subject in _iter_subjects(connection):
        right = _to_row(kind, subject, stand(load_reviews(connection, kind, subject)))
        if held.pop((kind, subject), None) != right:
            yield f"review of {kind} {subject}: changed"
    yield from (f"review of {kind} {subject}: not in the log" for kind, subject in held)


def _iter_subjects(connection: Connection) -> Iterator[tuple[Kind, str]]:
    query = select(log.c.what, log.c.subject).where(log.c.what.in_(WHAT)).distinct()
    yield from sorted({(WHAT[what][0], subject) for what, subject in connection.execute(query)})


def _to_row(kind: Kind, subject: str, standing: Standing) -> dict[str, str | int | None]:
    return {
        "kind": kind.value,
        "subject": subject,
        "stage": standing.stage.value,
        "decision": standing.decision.value if standing.decision else None,
        "assignee": standing.assignee,
        "last": standing.last,
        "body": to_json(standing),
    }
