"""What people decide about claims, events and links: each an entry of the log, never a change of what was read."""

from enum import StrEnum
from typing import Final

import msgspec
from msgspec import UNSET, UnsetType

from musnad.model.claim import Attribution, Claim, Count
from musnad.model.link import Judgement
from musnad.model.period import Period
from musnad.model.span import Span
from musnad.model.vocabulary import ClaimType, Role, Status


class UserRole(StrEnum):
    """What a user of a record may do; each may do what those before may."""

    VIEWER = "viewer"  # look, with names of private people hidden
    ANALYST = "analyst"  # add reports, judge claims and links
    REVIEWER = "reviewer"  # call something final, open it again, undo what others did
    ADMIN = "admin"  # manage users


class Kind(StrEnum):
    """What a review is about."""

    CLAIM = "claim"
    EVENT = "event"  # by the id of any claim of it
    LINK = "link"  # by the ids of its two claims, in order, a blank between


class Act(StrEnum):
    """What somebody did."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    ASSIGN = "assign"
    REVIEW = "review"
    FINAL = "final"
    REOPEN = "reopen"
    LINK = "link"
    UNDO = "undo"


LEAST_ROLE: Final = dict.fromkeys(Act, UserRole.ANALYST) | {
    Act.FINAL: UserRole.REVIEWER,
    Act.REOPEN: UserRole.REVIEWER,
}


class Stage(StrEnum):
    """How far the review of a claim or an event is."""

    MACHINE = "machine"  # nobody looked at it
    ASSIGNED = "assigned"
    UPDATED = "updated"  # more came in after somebody looked
    REVIEW = "review"  # somebody decided, a reviewer is to look
    FINAL = "final"


class Decision(StrEnum):
    """What people think of a claim or an event."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Change(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What an act sets; None where it leaves what was."""

    stage: Stage | None = None
    decision: Decision | None = None
    assignee: str | None = None
    claim: Claim | None = None  # as it reads now, corrected
    claims: tuple[str, ...] = ()  # those the event held
    judgement: Judgement | None = None
    undoes: int | None = None


class Correction(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What a person sets right in a claim; what is left out stays as it was read. `place` is the id of an entry of the
    gazetteer, None for a place that it does not hold."""

    type: ClaimType | UnsetType = UNSET
    status: Status | UnsetType = UNSET
    roles: dict[Role, tuple[Span, ...]] | UnsetType = UNSET
    quantity: tuple[Count, ...] | UnsetType = UNSET
    chain: tuple[Attribution, ...] | UnsetType = UNSET
    when: Period | UnsetType | None = UNSET
    cause: str | UnsetType | None = UNSET
    place: str | UnsetType | None = UNSET


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """One act of a person; `number` is its entry in the log, `undone` that of the act that took it back."""

    number: int
    at: str
    who: str
    act: Act
    kind: Kind
    subject: str
    why: str
    before: Change
    after: Change
    undone: int | None = None


class Standing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a claim, an event or a link stands after all reviews of it; `last` is the number of the last one."""

    stage: Stage = Stage.MACHINE
    decision: Decision | None = None
    assignee: str | None = None
    claim: Claim | None = None
    claims: tuple[str, ...] = ()
    judgement: Judgement | None = None
    by: str | None = None  # who did the last act
    at: str | None = None
    last: int = 0
