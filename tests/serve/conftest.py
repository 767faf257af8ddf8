"""A server of two projects: one that nobody has to sign in to, one with a user of each role."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.serve.running import OWNER, PASSWORD, Browser, running
from tests.store.material import add, make_article

from musnad.model import UserRole
from musnad.serve import Project
from musnad.store import Record
from musnad.store.creating import create_record
from musnad.store.users import add_user

Browse = Callable[..., Browser]
LONG = 60  # seconds that tests wait for lists to be made, whatever else the machine does


@pytest.fixture
def projects(folder: Path) -> Iterator[dict[str, Project]]:
    """The two, each with an article of two claims, and the lists made of them."""
    names = ("home", "team")
    for name in names:
        create_record(str(folder / f"{name}.db"))
    with closing(Record.open(str(folder / "home.db"))) as home, closing(Record.open(str(folder / "team.db"))) as team:
        for record in (home, team):
            add(record, make_article("a"))
        with team.writing() as connection:
            for role in UserRole:
                add_user(connection, role.value, role, PASSWORD, who="setup")
        made = {"home": Project("home", home, OWNER), "team": Project("team", team)}
        for project in made.values():
            project.freshness.patience = LONG
            project.freshness.bring_up()
        yield made
        for project in made.values():
            project.freshness.close()


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
