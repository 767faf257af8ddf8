"""What was done to the record, and whether it is as it was written."""

import datetime
from itertools import islice
from typing import Annotated, Final

import msgspec
from litestar import get
from litestar.params import FromQuery, QueryParameter

from musnad.model import Entry, UserRole
from musnad.model.row import Page
from musnad.serve.desk import AtDesk
from musnad.serve.paging import Number, Size
from musnad.store import Verifier, list_entries

_MOST_FAULTS: Final = 100


class Verified(msgspec.Struct, frozen=True):
    """Whether the log holds; the first faults, if not."""

    ok: bool
    head: str
    entries: int
    faults: list[str]


@get("/log", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def show_log(
    desk: AtDesk,
    since: FromQuery[datetime.date | None] = None,
    until: FromQuery[datetime.date | None] = None,
    subject: Annotated[str | None, QueryParameter(max_length=500)] = None,
    what: Annotated[str | None, QueryParameter(max_length=100, description="How what was done begins")] = None,
    page: Number = 1,
    size: Size = 50,
) -> Page[Entry]:
    """What was done, the last first."""
    with desk.record.reading() as connection:
        found, total = list_entries(
            connection, subject=subject, since=since, until=until, what=what, skip=(page - 1) * size, most=size
        )
    return Page(tuple(found), total, page, size)


@get("/log/verify", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def verify_log(desk: AtDesk) -> Verified:
    """Recomputes the whole log, which takes a while in a large record."""
    verifier = Verifier()
    with desk.record.reading() as connection:
        faults = list(islice(verifier.iter_faults(connection), _MOST_FAULTS))
    return Verified(not faults, verifier.head, verifier.entries, faults)


ROUTES: Final = (show_log, verify_log)
