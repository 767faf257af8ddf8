"""Whether two claims are about the same happening: a judgement with its reasons."""

import datetime
from enum import StrEnum

import msgspec

from musnad.errors import ModelError


class Judgement(StrEnum):
    """What is thought of two claims."""

    POSITIVE = "positive"  # the same happening
    NEGATIVE = "negative"  # two happenings
    UNSURE = "unsure"


class Ground(msgspec.Struct, frozen=True):
    """One reason for a judgement: a named feature, its value, and how far it moved the judgement (log odds)."""

    feature: str
    value: float
    weight: float


class Link(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A signed, dated, revocable judgement on two claims; `by` is None for the machine, else who judged."""

    left: str
    right: str
    judgement: Judgement
    probability: float | None = None
    veto: str | None = None  # what rules a common happening out, whatever else speaks for it
    grounds: tuple[Ground, ...] = ()
    by: str | None = None
    on: datetime.date | None = None

    def __post_init__(self) -> None:
        if self.left == self.right:
            raise ModelError(f"claim {self.left} is linked to itself")
        if self.probability is not None and not 0 <= self.probability <= 1:
            raise ModelError(f"a link has probability {self.probability}")
