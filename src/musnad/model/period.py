"""When something happened: first and last possible day."""

import datetime

import msgspec

from musnad.errors import ModelError


class Period(msgspec.Struct, frozen=True, array_like=True):
    """First and last possible day, both included; None where that end is open. JSON: a list of two dates."""

    first: datetime.date | None
    last: datetime.date | None

    def __post_init__(self) -> None:
        if self.first is None and self.last is None:
            raise ModelError("a period needs at least one end")
        if self.first and self.last and self.first > self.last:
            raise ModelError(f"period ends on {self.last} before it begins on {self.first}")
