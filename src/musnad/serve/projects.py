"""A project: a record that is served under a name of its own, with its own users."""

import secrets
from dataclasses import dataclass, field

from musnad.serve.failures import Failures
from musnad.serve.freshness import Freshness
from musnad.store import Record
from musnad.store.users import User, list_users


@dataclass(frozen=True, slots=True)
class Project:
    """A record that is served as /p/NAME/.

    Where `owner` is given, whoever reaches the server works as this user as long as the record has no users of its own:
    for one person on their own machine.
    """

    name: str
    record: Record
    owner: User | None = None
    failures: Failures = field(default_factory=Failures)
    freshness: Freshness = field(init=False)
    # Of this process: what pages send back with each change is made of it, so that no other site can know that.
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "freshness", Freshness(self.record))

    def find_owner(self) -> User | None:
        """Who works here without signing in."""
        if self.owner is None:
            return None
        with self.record.reading() as connection:
            return None if list_users(connection) else self.owner
