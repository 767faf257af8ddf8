"""The log: who did what to the record, when and why, each entry chained to the one before it."""

import datetime
from collections.abc import Collection, Iterator
from typing import Final

import msgspec
from sqlalchemy import ColumnElement, Connection, func, select

from musnad.model import Entry
from musnad.store.rows import to_storable
from musnad.store.tables import log

BEGINNING: Final = "0" * 64  # the hash before the first entry


def append_entry(
    connection: Connection,
    what: str,
    subject: str,
    *,
    who: str,
    why: str | None = None,
    before: str | None = None,
    after: str | None = None,
) -> Entry:
    """The entry as it now stands in the log; `connection` must be one that writes."""
    entry = Entry(
        number=next_number(connection),
        at=tell_time(),
        who=to_storable(who),
        what=what,
        subject=subject,
        why=None if why is None else to_storable(why),
        before=before,
        after=after,
        previous=find_head(connection),
    ).sealed()
    connection.execute(log.insert(), msgspec.structs.asdict(entry))
    return entry


def next_number(connection: Connection) -> int:
    """The number that the next entry will have."""
    return (connection.execute(select(func.max(log.c.number))).scalar() or 0) + 1


def find_head(connection: Connection) -> str:
    """The hash of the last entry."""
    return connection.execute(select(log.c.hash).order_by(log.c.number.desc()).limit(1)).scalar() or BEGINNING


def tell_time() -> str:
    """Now, as the record writes times: UTC to the microsecond."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def iter_entries(
    connection: Connection,
    *,
    subject: str | None = None,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> Iterator[Entry]:
    """The entries in order; only of one subject, only of days from `since` to `until`, these included."""
    query = select(log).where(*_limit(subject, since, until)).order_by(log.c.number)
    for row in connection.execute(query.execution_options(yield_per=1000)).mappings():
        yield Entry(**row)


def list_entries(
    connection: Connection,
    *,
    subject: str | None = None,
    since: datetime.date | None = None,
    until: datetime.date | None = None,
    what: str | None = None,
    skip: int,
    most: int,
) -> tuple[list[Entry], int]:
    """Some entries, the last first, and how many there are in all; `what` is how what was done begins."""
    limits = list(_limit(subject, since, until))
    if what is not None:
        limits.append(log.c.what.startswith(what, autoescape=True))
    query = select(log).where(*limits).order_by(log.c.number.desc()).offset(skip).limit(most)
    count = connection.execute(select(func.count()).select_from(log).where(*limits)).scalar_one()
    return [Entry(**row) for row in connection.execute(query).mappings()], count


def load_history(connection: Connection, subjects: Collection[str], *, most: int) -> list[Entry]:
    """The last entries on any of these, in order, without what stood before and after."""
    columns = (column for column in log.c if column.name not in {"before", "after"})
    query = select(*columns).where(log.c.subject.in_(sorted(subjects))).order_by(log.c.number.desc()).limit(most)
    return [Entry(**row) for row in connection.execute(query).mappings()][::-1]


def _limit(
    subject: str | None, since: datetime.date | None, until: datetime.date | None
) -> Iterator[ColumnElement[bool]]:
    if subject is not None:
        yield log.c.subject == subject
    if since is not None:
        yield log.c.at >= since.isoformat()
    if until is not None:
        yield log.c.at < (until + datetime.timedelta(days=1)).isoformat()
