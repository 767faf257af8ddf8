"""The record that the pages are looked at with: the examples, read into a project with a user of each role."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.cli.command import run
from tests.serve.running import PASSWORD, running

from musnad.model import UserRole
from musnad.serve import Project
from musnad.serve.pages import STATIC
from musnad.store import Record
from musnad.store.users import add_user

EXAMPLES = Path(__file__).parents[2] / "examples"
PEOPLE = {
    "Noor": UserRole.VIEWER,
    "Omar": UserRole.ANALYST,
    "Sami": UserRole.ANALYST,
    "Huda": UserRole.REVIEWER,
    "Layla": UserRole.ADMIN,
}


def make_demo(at: Path, *, reader: str = "lexicon") -> Path:
    """A new record of the examples and the people."""
    assert run("init", at).code == 0
    assert run("add", EXAMPLES, "--to", at, "--reader", reader).code == 0
    with closing(Record.open(str(at))) as record, record.writing() as connection:
        for name, role in PEOPLE.items():
            add_user(connection, name, role, PASSWORD, who="setup")
    return at


@contextmanager
def serving(at: Path, name: str = "demo") -> Iterator[str]:
    """The address of a server of this record, with the pages as they are now, whatever is built meanwhile."""
    with tempfile.TemporaryDirectory() as folder, closing(Record.open(str(at))) as record:
        static = Path(shutil.copytree(STATIC, Path(folder) / "static"))
        project = Project(name, record)
        project.freshness.bring_up()
        with closing(project.freshness), running([project], static) as address:
            yield f"{address}/p/{name}"


@contextmanager
def serving_copy(of: Path, folder: Path) -> Iterator[str]:
    """The address of a server of a record that may be changed, which begins as the other is."""
    with serving(Path(shutil.copy(of, folder / "copy.db"))) as address:
        yield address
