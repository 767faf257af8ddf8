"""From which entry of the log the derived tables were made, and whether more came since."""

from typing import Final

from sqlalchemy import Connection, Table, and_, delete, func, select

from musnad.model import Decision
from musnad.store.log import tell_time
from musnad.store.tables import log
from musnad.store.views.tables import built, view_articles, view_claims, view_events

ARTICLES, CLAIMS, EVENTS = "articles", "claims", "events"
_TABLES: Final = {ARTICLES: view_articles, CLAIMS: view_claims, EVENTS: view_events}
# What these entries set is written into the derived tables at once.
_AT_ONCE: Final = tuple(
    f"{kind}: {act}" for kind in ("claim", "event") for act in ("accept", "assign", "review", "final", "reopen")
)
_REJECTED: Final = f'"decision":"{Decision.REJECTED}"'  # what comes back brings its event back


def find_built(connection: Connection, part: str = EVENTS) -> int | None:
    """The number of the log's last entry when a part was made; None where it never was."""
    return connection.execute(select(built.c.number).where(built.c.part == part)).scalar()


def find_last(connection: Connection) -> int:
    """The number of the log's last entry."""
    return connection.execute(select(func.max(log.c.number))).scalar() or 0


def is_stale(connection: Connection, *, events: bool = True) -> bool:
    """Whether the log holds something that the derived tables do not, those of events or else of claims alone."""
    parts = (CLAIMS, EVENTS) if events else (CLAIMS,)
    numbers = [find_built(connection, part) for part in parts]
    known = [number for number in numbers if number is not None]
    if len(known) < len(parts):
        return True
    at_once = and_(log.c.what.in_(_AT_ONCE), ~func.coalesce(log.c.before, "").contains(_REJECTED))
    since = select(log.c.number).where(log.c.number > min(known), ~at_once).limit(1)
    return connection.execute(since).scalar() is not None


def set_built(connection: Connection, part: str, number: int) -> None:
    """Notes from which entry a part was made, and how many rows it has."""
    rows = connection.execute(select(func.count()).select_from(_TABLES[part])).scalar_one()
    connection.execute(delete(built).where(built.c.part == part))
    connection.execute(built.insert(), {"part": part, "number": number, "at": tell_time(), "rows": rows})


def count_rows(connection: Connection, table: Table) -> int:
    """How many rows a table had when it was made."""
    part = next(part for part, one in _TABLES.items() if one is table)
    return connection.execute(select(built.c.rows).where(built.c.part == part)).scalar() or 0
