"""Events: lists, each with all that it rests on, and the map of them."""

import datetime
from collections.abc import Iterator
from typing import Annotated, Final, Literal

import msgspec
from litestar import get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter
from sqlalchemy import Connection

from musnad.export.names import take_arabic_names
from musnad.model import Entry, Event, Link, Review, Spell, UserRole
from musnad.model.row import ClaimRow, EventRow, FoundEvent, Page
from musnad.serve.desk import AtDesk
from musnad.serve.paging import Asking, Number, Size
from musnad.serve.routes.control import iter_words, shorten
from musnad.serve.veil import veil, veil_notes, veil_rows
from musnad.store import load_history
from musnad.store.reviews import find_event_standing, load_all_reviews
from musnad.store.search import Points, find_events, find_points, parse_query
from musnad.store.search.query import InDays, Query
from musnad.store.views import find_event_place, load_claim_rows, load_event, load_spells

Sort = Annotated[
    Literal["day", "-day", "-killed", "-origins", "-changed", "-reports"], QueryParameter(description="- is descending")
]
Since = Annotated[datetime.date | None, QueryParameter(name="from", description="The first day of the happening")]
Until = Annotated[datetime.date | None, QueryParameter(name="to", description="The last day of the happening")]
_AROUND: Final = datetime.timedelta(days=31)
_MOST_ENTRIES: Final = 200


class ShownEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event, its claims, the links that hold it together and that lead out of it, what people decided about it and
    its claims, and the Arabic names of those in it."""

    row: EventRow
    event: Event
    claims: tuple[ClaimRow, ...]
    inside: tuple[Link, ...]
    outside: tuple[Link, ...]
    others: dict[str, ClaimRow]  # claims of other events that the links outside lead to
    reviews: list[Review]
    names: dict[str, str]
    control: list[Spell]  # how its place stood in the month before and after
    last: int  # the number of the last review of the event itself, 0 where there is none
    history: list[Entry]  # the last entries of the log, without what stood before and after


@get("/events", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_events(desk: AtDesk, q: Asking = "", sort: Sort = "-day", page: Number = 1, size: Size = 50) -> Page[EventRow]:
    """The events that a query finds."""
    query = parse_query(q)
    with desk.record.reading() as connection:
        found = find_events(connection, query, sort=sort, page=page, size=size)
        return veil_rows(desk, found)


@get("/events/{claim_id:str}", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_event(desk: AtDesk, claim_id: FromPath[str]) -> ShownEvent:
    """The event that a claim belongs to."""
    with desk.record.reading() as connection:
        found = load_event(connection, claim_id)
        if found is None:
            raise NotFoundException("no event holds this claim")
        own = {row.id for row in found.claims}
        beside = {one for link in found.outside for one in (link.left, link.right)} - own
        shown = ShownEvent(
            row=found.row,
            event=found.event,
            claims=found.claims,
            inside=found.inside,
            outside=found.outside,
            others=load_claim_rows(connection, sorted(beside)),
            reviews=veil_notes(desk, load_all_reviews(connection, _list_subjects(found))),
            names=take_arabic_names(_iter_names(found.event)),
            control=_list_spells(connection, found.row),
            last=find_event_standing(connection, found.event.claims)[1].last,
            history=veil_notes(
                desk, load_history(connection, {*_list_subjects(found), *found.event.reports}, most=_MOST_ENTRIES)
            ),
        )
        articles = {row.article for row in (*found.claims, *shown.others.values())}
        articles |= {word.article for spell in shown.control for word in iter_words(spell)}
        return veil(desk, connection, shown, articles, ShownEvent)


def _list_subjects(found: FoundEvent) -> set[str]:
    """What people may have decided about: the event under any of its claims, these, and links between them."""
    judged = (" ".join(sorted((link.left, link.right))) for link in (*found.inside, *found.outside) if link.by)
    return {*found.event.claims, *judged}


def _list_spells(connection: Connection, event: EventRow) -> list[Spell]:
    """How the event's place stood about the time."""
    place = find_event_place(connection, event)
    first, last = event.day or (None, None)
    since, until = first or last, last or first
    if place is None or since is None or until is None:
        return []
    spells = (shorten(spell) for spell in load_spells(connection, place))
    return [one for one in spells if one.first <= until + _AROUND and (one.last or until) >= since - _AROUND]


def _iter_names(event: Event) -> Iterator[str]:
    yield from event.actors
    yield from (origin.source for origin in event.origins)
    yield from (side.value for one in event.discrepancies for side in one.values)


@get("/map", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_map(desk: AtDesk, q: Asking = "", since: Since = None, until: Until = None) -> Points:
    """The points of the events that a query finds."""
    query = parse_query(q)
    if since or until:
        query = Query((*query.terms, InDays(key="day", first=since, last=until)))
    with desk.record.reading() as connection:
        return find_points(connection, query)


ROUTES: Final = (show_events, show_event, show_map)
