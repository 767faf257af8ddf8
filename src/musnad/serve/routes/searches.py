"""Queries kept by name."""

from typing import Annotated, Final

import msgspec
from litestar import delete, get, post
from litestar.exceptions import NotFoundException
from litestar.params import JSONBody

from musnad.model import UserRole
from musnad.model.row import Page
from musnad.serve.desk import AtDesk
from musnad.serve.paging import Entry, Number, Size, cut_page
from musnad.store.search import Search, delete_search, list_searches, save_search
from musnad.store.search.saved import LONGEST


class NewSearch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A query and the name to keep it by."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST)]
    q: Annotated[str, msgspec.Meta(max_length=2000)]


@get("/searches", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def show_searches(desk: AtDesk, page: Number = 1, size: Size = 50) -> Page[Search]:
    """The queries that are kept, by name. Not for viewers: one may ask for the name of somebody private."""
    with desk.record.reading() as connection:
        return cut_page(list_searches(connection), page, size)


@post("/searches", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def create_search(desk: AtDesk, data: JSONBody[NewSearch]) -> Search:
    """Keeps a query, in place of one of the same name."""
    with desk.record.writing() as connection:
        return save_search(connection, data.name, data.q, who=desk.who)


@delete("/searches/{number:int}", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def remove_search(desk: AtDesk, number: Entry) -> None:
    """Keeps a query no longer."""
    with desk.record.writing() as connection:
        if not delete_search(connection, number):
            raise NotFoundException("no query is kept by this number")


ROUTES: Final = (show_searches, create_search, remove_search)
