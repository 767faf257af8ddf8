"""Puts what people decide into the log."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from sqlalchemy import Connection, exists, select

from musnad.errors import ConflictError, InputError
from musnad.model import Act, Change, Claim, Judgement, Kind, Review, Stage
from musnad.model.wire import to_json
from musnad.store.log import append_entry
from musnad.store.reviews.recall import find_review, find_standing, to_review
from musnad.store.reviews.standing import take_decision, take_stage
from musnad.store.reviews.standings import write_standing
from musnad.store.tables import claims


def review_claim(
    connection: Connection,
    act: Act,
    subject: str,
    *,
    who: str,
    why: str,
    seen: int | None = None,
    assignee: str | None = None,
    corrected: Claim | None = None,
) -> Review:
    """The review of a claim, now in the log. `seen` is the number of the last review of it that the person saw.

    Raises ConflictError where somebody decided meanwhile, InputError where the act does not fit.
    """
    _check_claim(connection, subject)
    if (act is Act.CORRECT) != (corrected is not None) or (corrected and corrected.id != subject):
        raise InputError("a correction, and only that, comes with the same claim corrected", file=subject)
    change = Change(decision=take_decision(act), assignee=assignee, claim=corrected)
    return _append(connection, act, Kind.CLAIM, subject, change, who=who, why=why, seen=seen)


def review_event(
    connection: Connection,
    act: Act,
    subject: str,
    *,
    held: Sequence[str],
    who: str,
    why: str,
    seen: int | None = None,
    assignee: str | None = None,
) -> Review:
    """The review of the event that a claim belongs to, now in the log; `held` are all claims that it has now.

    Raises ConflictError where somebody decided meanwhile, InputError where the act does not fit.
    """
    _check_claim(connection, subject)
    if act is Act.CORRECT:
        raise InputError("an event is corrected by correcting its claims", file=subject)
    change = Change(decision=take_decision(act), assignee=assignee, claims=tuple(held))
    return _append(connection, act, Kind.EVENT, subject, change, who=who, why=why, seen=seen)


def review_link(connection: Connection, left: str, right: str, judgement: Judgement, *, who: str, why: str) -> Review:
    """The judgement on two claims, now in the log. Raises InputError for claims that the record does not hold."""
    if left == right:
        raise InputError("a claim is not linked to itself", file=left)
    for claim in (left, right):
        _check_claim(connection, claim)
    subject = " ".join(sorted((left, right)))
    seen = find_standing(connection, Kind.LINK, subject).last
    return _append(connection, Act.LINK, Kind.LINK, subject, Change(judgement=judgement), who=who, why=why, seen=seen)


def split_event(
    connection: Connection, held: Sequence[str], apart: Sequence[str], *, who: str, why: str
) -> list[Review]:
    """The judgements that keep some claims of an event together and apart from all others of it."""
    others = [claim for claim in held if claim not in set(apart)]
    if not others or not apart or not set(apart) <= set(held):
        raise InputError("an event is split into some of its claims and the rest")
    together = [(left, right, Judgement.POSITIVE) for left, right in pairwise(apart)]
    parted = [(left, right, Judgement.NEGATIVE) for left in apart for right in others]
    return [review_link(connection, *pair, who=who, why=why) for pair in (*together, *parted)]


def undo_review(connection: Connection, number: int, *, who: str, why: str) -> Review:
    """The act that takes a review back, now in the log. Raises InputError where there is nothing to take back."""
    review = find_review(connection, number)
    if review is None or review.act is Act.UNDO:
        raise InputError("no review has this number", file=str(number))
    if review.undone is not None:
        raise InputError(f"was undone before, by entry {review.undone}", file=str(number))
    last = find_standing(connection, review.kind, review.subject).last
    change = Change(undoes=number)
    return _append(connection, Act.UNDO, review.kind, review.subject, change, who=who, why=why, seen=last)


def _check_claim(connection: Connection, claim: str) -> None:
    if not connection.execute(select(exists().where(claims.c.id == claim))).scalar():
        raise InputError("the record holds no claim with this id", file=claim)


def _append(
    connection: Connection,
    act: Act,
    kind: Kind,
    subject: str,
    change: Change,
    *,
    who: str,
    why: str,
    seen: int | None,
) -> Review:
    standing = find_standing(connection, kind, subject)
    if not why.strip():
        raise InputError("a review needs a reason", file=subject)
    if standing.last > (seen or 0):
        raise ConflictError(standing.last)
    if standing.stage is Stage.FINAL and act not in {Act.REOPEN, Act.UNDO}:
        raise InputError("is final; a reviewer may open it again", file=subject)
    if (act is Act.ASSIGN) != (change.assignee is not None):
        raise InputError("who is to look at it is named with the act of assigning", file=subject)
    if kind is not Kind.LINK and act is not Act.UNDO:
        change = msgspec.structs.replace(change, stage=take_stage(act, standing))
    before = Change(
        stage=standing.stage,
        decision=standing.decision,
        assignee=standing.assignee,
        claim=standing.claim,
        judgement=standing.judgement,
    )
    entry = append_entry(
        connection, f"{kind}: {act}", subject, who=who, why=why, before=to_json(before), after=to_json(change)
    )
    write_standing(connection, kind, subject)
    return to_review(entry)
