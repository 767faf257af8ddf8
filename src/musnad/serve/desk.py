"""What a handler works with: the project, and who asks."""

from typing import Any, NamedTuple

from litestar import Request
from litestar.di import NamedDependency

from musnad.model import UserRole
from musnad.serve.access import Pass, ranks
from musnad.serve.projects import Project
from musnad.store import Record
from musnad.store.users import User

Asked = Request[User | None, Pass, Any]


class Desk(NamedTuple):
    """One request's place of work."""

    project: Project
    user: User | None
    key: Pass

    @property
    def record(self) -> Record:
        """The project's record."""
        return self.project.record

    @property
    def may_see_all(self) -> bool:
        """Whether names of private people are shown."""
        return self.user is not None and ranks(self.user, UserRole.ANALYST)

    @property
    def who(self) -> str:
        """The name under which the log will keep what is done."""
        if self.user is None:
            raise LookupError("a handler that writes lets nobody in who is not signed in")
        return self.user.name


AtDesk = NamedDependency[Desk]
