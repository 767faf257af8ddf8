"""A server of two projects: one that nobody has to sign in to, one with a user of each role."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from tests.conftest import FAST
from tests.serve.running import OWNER, PASSWORD, Browser, running
from tests.store.material import add, make_article

from musnad.model import UserRole
from musnad.pipeline.views import rebuild_views
from musnad.serve import Project
from musnad.store import Record
from musnad.store.creating import create_record
from musnad.store.users import add_user

Browse = Callable[..., Browser]
LONG = 60  # seconds that tests wait for lists to be made, whatever else the machine does


@pytest.fixture(scope="session")
def prepared() -> Iterator[Path]:
    """A folder with both records, made once: each has an article of two claims, and lists made of them."""
    with tempfile.TemporaryDirectory(prefix="musnad-", dir=FAST) as name:
        for at in (Path(name) / "home.db", Path(name) / "team.db"):
            create_record(str(at))
            with closing(Record.open(str(at))) as record:
                add(record, make_article("a"))
                with record.writing() as connection:
                    for role in UserRole if at.stem == "team" else ():
                        add_user(connection, role.value, role, PASSWORD, who="setup")
                rebuild_views(record)
        yield Path(name)


@pytest.fixture
def projects(prepared: Path, folder: Path) -> Iterator[dict[str, Project]]:
    """The two, each time as they were prepared."""
    owners = {"home": OWNER, "team": None}
    made: dict[str, Project] = {}
    with ExitStack() as stack:
        for name, owner in owners.items():
            at = shutil.copy(prepared / f"{name}.db", folder)
            record = stack.enter_context(closing(Record.open(str(at))))
            made[name] = Project(name, record, owner)
            made[name].freshness.patience = LONG
            stack.callback(made[name].freshness.close)
        yield made


@pytest.fixture
def address(projects: dict[str, Project]) -> Iterator[str]:
    """Where both are served."""
    with running(list(projects.values())) as at:
        yield at


@pytest.fixture
def browse(address: str) -> Iterator[Browse]:
    """Opens a project in a browser of its own, signed in if a name is given."""
    opened: list[Browser] = []

    def open_browser(project: str, name: str | None = None) -> Browser:
        opened.append(Browser(address, project))
        if name is not None:
            assert opened[-1].sign_in(name).status_code == 200
        return opened[-1]

    yield open_browser
    for browser in opened:
        browser.close()
