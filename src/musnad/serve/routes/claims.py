"""Claims: lists, and each with its words."""

from typing import Annotated, Final, Literal

import msgspec
from litestar import get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter

from musnad.model import Claim, Kind, Review, UserRole
from musnad.model.row import ClaimRow, Page
from musnad.serve.desk import AtDesk
from musnad.serve.paging import Asking, Number, Size
from musnad.serve.veil import veil, veil_notes
from musnad.store import find_claim
from musnad.store.reviews import find_standing, load_reviews, take_effect
from musnad.store.search import find_claims, parse_query
from musnad.store.views import load_claim_row

Sort = Annotated[Literal["day", "-day", "confidence", "new"], QueryParameter()]


class ShownClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim as it reads now, as it was read if people corrected it, and what they decided."""

    claim: Claim
    machine: Claim | None
    row: ClaimRow | None
    reviews: list[Review]


@get("/claims", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_claims(desk: AtDesk, q: Asking = "", sort: Sort = "-day", page: Number = 1, size: Size = 50) -> Page[ClaimRow]:
    """The claims that a query finds."""
    query = parse_query(q)
    with desk.record.reading() as connection:
        found = find_claims(connection, query, sort=sort, page=page, size=size)
        return veil(desk, connection, found, (row.article for row in found.items), Page[ClaimRow])


@get("/claims/{claim_id:str}", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_claim(desk: AtDesk, claim_id: FromPath[str]) -> ShownClaim:
    """One claim."""
    with desk.record.reading() as connection:
        found = find_claim(connection, claim_id)
        if found is None:
            raise NotFoundException("no such claim")
        article, machine = found
        now = take_effect(machine, find_standing(connection, Kind.CLAIM, claim_id))
        shown = ShownClaim(
            claim=now,
            machine=machine if machine != now else None,
            row=load_claim_row(connection, claim_id),
            reviews=veil_notes(desk, load_reviews(connection, Kind.CLAIM, claim_id)),
        )
        return veil(desk, connection, shown, [article.id], ShownClaim)


ROUTES: Final = (show_claims, show_claim)
