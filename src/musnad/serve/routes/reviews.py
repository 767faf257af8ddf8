"""What people decide: about claims, events and the links between them."""

from functools import partial
from typing import Annotated, Final

import msgspec
from litestar import get, post
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException
from litestar.params import JSONBody
from sqlalchemy import Connection

from musnad.model import LEAST_ROLE, Act, Claim, Correction, Judgement, Kind, Review, UserRole
from musnad.resolve.correcting import correct_claim
from musnad.serve.access import ranks
from musnad.serve.desk import AtDesk, Desk
from musnad.serve.paging import Entry
from musnad.store import find_claim
from musnad.store.reviews import (
    find_event_standing,
    find_review,
    find_standing,
    review_claim,
    review_event,
    review_link,
    split_event,
    take_effect,
    undo_review,
)
from musnad.store.views import find_event_claims

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=500, pattern="^[^\\x00]*$")]
Why = Annotated[str, msgspec.Meta(min_length=1, max_length=5000)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
_MOST: Final = 500


class NewReview(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An act on some claims or events, and why. `seen` is the last review of the one subject that the person saw."""

    act: Act
    kind: Kind
    ids: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=_MOST)]
    why: Why
    seen: int | None = None
    correction: Correction | None = None
    assignee: Name | None = None


class NewLink(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether two claims are about the same happening, and why."""

    left: Id
    right: Id
    judgement: Judgement
    why: Why


class NewSplit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The claims of an event that are about another happening, and why."""

    event: Id
    apart: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=_MOST)]
    why: Why


class NewUndo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why an act is taken back."""

    why: Why


@post("/reviews", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def create_reviews(desk: AtDesk, data: JSONBody[NewReview]) -> list[Review]:
    """Does it to all of them, or to none where one refuses."""
    check_act(desk, data.act)
    with desk.record.writing() as connection:
        reviews = [_review(connection, desk, data, one) for one in data.ids]
    desk.project.freshness.bring_up()
    return reviews


def check_act(desk: Desk, act: Act) -> None:
    """Raises where the one who asks may not do this, or not here."""
    if act in {Act.LINK, Act.UNDO}:
        raise ClientException("links and taking back have addresses of their own")
    least = LEAST_ROLE[act]
    if desk.user is None or not ranks(desk.user, least):
        raise PermissionDeniedException(f"only for the role {least} and above")


def _review(connection: Connection, desk: Desk, data: NewReview, subject: str) -> Review:
    if data.kind is Kind.EVENT:
        held = find_event_claims(connection, subject)
        if not held:
            raise NotFoundException("no event holds this claim")
        subject, _ = find_event_standing(connection, held)
        judge = partial(review_event, held=held)
    else:
        corrected = _correct(connection, subject, data.correction) if data.correction else None
        judge = partial(review_claim, corrected=corrected)
    return judge(connection, data.act, subject, who=desk.who, why=data.why, seen=data.seen, assignee=data.assignee)


def _correct(connection: Connection, subject: str, correction: Correction) -> Claim:
    found = find_claim(connection, subject)
    if found is None:
        raise NotFoundException("no such claim")
    article, claim = found
    return correct_claim(article, take_effect(claim, find_standing(connection, Kind.CLAIM, subject)), correction)


@post("/links", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def create_link(desk: AtDesk, data: JSONBody[NewLink]) -> Review:
    """Judges two claims: the same happening, another, or nobody can tell."""
    with desk.record.writing() as connection:
        review = review_link(connection, data.left, data.right, data.judgement, who=desk.who, why=data.why)
    desk.project.freshness.bring_up()
    return review


@post("/splits", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def create_split(desk: AtDesk, data: JSONBody[NewSplit]) -> list[Review]:
    """Takes claims out of an event: they are about something else."""
    with desk.record.writing() as connection:
        held = find_event_claims(connection, data.event)
        reviews = split_event(connection, held, data.apart, who=desk.who, why=data.why)
    desk.project.freshness.bring_up()
    return reviews


@post("/reviews/{number:int}/undo", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def create_undo(desk: AtDesk, number: Entry, data: JSONBody[NewUndo]) -> Review:
    """Takes an act back: one's own, or a reviewer anybody's."""
    with desk.record.writing() as connection:
        review = find_review(connection, number)
        if review is None:
            raise NotFoundException("no such review")
        if desk.user is None or not (review.who == desk.who or ranks(desk.user, UserRole.REVIEWER)):
            raise PermissionDeniedException("only a reviewer takes back what others did")
        undone = undo_review(connection, number, who=desk.who, why=data.why)
    desk.project.freshness.bring_up()
    return undone


@get("/reviews/{number:int}", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def show_review(desk: AtDesk, number: Entry) -> Review:
    """One act."""
    with desk.record.reading() as connection:
        review = find_review(connection, number)
    if review is None:
        raise NotFoundException("no such review")
    return review


ROUTES: Final = (create_reviews, create_link, create_split, create_undo, show_review)
