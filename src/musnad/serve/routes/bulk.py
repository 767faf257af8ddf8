"""The same act on all that a query finds, and what is to be looked at next."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import Annotated, Any, Final

import msgspec
from litestar import get, post
from litestar.exceptions import ClientException
from litestar.params import FromQuery, JSONBody
from sqlalchemy import Connection

from musnad.errors import InputError
from musnad.model import Act, Kind, Stage, Standing, UserRole
from musnad.model.row import ClaimRow, EventRow, Page
from musnad.serve.desk import AtDesk, Desk
from musnad.serve.paging import Number, Size
from musnad.serve.routes.reviews import Name, Why, check_act
from musnad.store.reviews import find_event_standing, find_standing, review_claim, review_event
from musnad.store.search import iter_claims, iter_events, parse_query
from musnad.store.search.parse import LONGEST
from musnad.store.search.queue import Queued, find_queue
from musnad.store.views import find_event_claims, find_last

MOST: Final = 5000
_SHOWN: Final = 10
_DONE, _FINAL, _NEWER = "done", "final", "newer"


class NewReviews(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An act on all that a query finds, and why. `seen` is what the dry run said."""

    q: Annotated[str, msgspec.Meta(max_length=LONGEST)]
    kind: Kind
    act: Act
    why: Why
    assignee: Name | None = None
    dry_run: bool = True
    seen: int | None = None


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What the query finds, some of it, and what became of it, or would: how many were reviewed, how many left alone as
    final, or since somebody decided after `seen`, the last entry of the log that one has seen."""

    matches: int
    sample: list[dict[str, Any]]  # rows of claims or events
    reviews: int
    final: int
    newer: int
    seen: int


@post("/reviews/bulk", sync_to_thread=True, status_code=200, opt={"role": UserRole.ANALYST})
def create_many(desk: AtDesk, data: JSONBody[NewReviews]) -> Done:
    """Does it to all that a query finds, or says what it would do."""
    check_act(desk, data.act)
    if data.act is Act.CORRECT or data.kind is Kind.LINK:
        raise ClientException("claims are corrected, and links judged, one by one")
    opened = desk.record.reading() if data.dry_run else desk.record.writing()
    with opened as connection:
        seen = find_last(connection) if data.seen is None else data.seen
        rows = _find(connection, data)
        counts = Counter(_review(connection, desk, data, subject, seen) for subject in map(_identify, rows))
    if not data.dry_run:
        desk.project.freshness.bring_up()
    return Done(
        matches=len(rows),
        sample=msgspec.to_builtins(rows[:_SHOWN]),
        reviews=counts[_DONE],
        final=counts[_FINAL],
        newer=counts[_NEWER],
        seen=seen,
    )


def _find(connection: Connection, data: NewReviews) -> Sequence[ClaimRow] | Sequence[EventRow]:
    query = parse_query(data.q)
    found: list[ClaimRow] | list[EventRow]
    if data.kind is Kind.CLAIM:
        found = list(islice(iter_claims(connection, query), MOST + 1))
    else:
        found = list(islice(iter_events(connection, query), MOST + 1))
    if len(found) > MOST:
        raise InputError(f"finds more than {MOST}; ask for less")
    return found


def _identify(row: ClaimRow | EventRow) -> str:
    return row.id if isinstance(row, ClaimRow) else row.key


def _review(connection: Connection, desk: Desk, data: NewReviews, subject: str, seen: int) -> str:
    """What became of it, or would."""
    held = find_event_claims(connection, subject) if data.kind is Kind.EVENT else []
    subject, standing = find_event_standing(connection, held) if held else (subject, None)
    standing = standing or find_standing(connection, data.kind, subject)
    refused = _refuse(standing, data.act, seen)
    if refused is None and not data.dry_run:
        judge = partial(review_event, held=held) if data.kind is Kind.EVENT else review_claim
        judge(connection, data.act, subject, who=desk.who, why=data.why, seen=standing.last, assignee=data.assignee)
    return refused or _DONE


def _refuse(standing: Standing, act: Act, seen: int) -> str | None:
    if standing.stage is Stage.FINAL and act is not Act.REOPEN:
        return _FINAL
    return _NEWER if standing.last > seen else None


@get("/queue", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def show_queue(desk: AtDesk, mine: FromQuery[bool] = False, page: Number = 1, size: Size = 50) -> Page[Queued]:
    """The events to look at, the most urgent first; `mine`: those assigned to the one who asks."""
    with desk.record.reading() as connection:
        return find_queue(connection, assignee=desk.who if mine else None, page=page, size=size)


ROUTES: Final = (create_many, show_queue)
