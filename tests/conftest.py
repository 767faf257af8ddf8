"""What tests of several packages need.

No test depends on how fast the machine is: hypothesis sets no deadline.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings
from tests.postgres import PROGRAMS, Server

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


# Databases write through to the disk at every step, which takes long where others use it too.
MEMORY = Path("/dev/shm")
FAST = MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 2**30 else None


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder for databases, in memory where there is enough of it."""
    with tempfile.TemporaryDirectory(prefix="musnad-", dir=FAST) as name:
        yield Path(name)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A running PostgreSQL server."""
    if PROGRAMS is None:
        pytest.skip("PostgreSQL is not installed")
    with closing(Server(FAST)) as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def at(request: pytest.FixtureRequest, folder: Path) -> str:
    """Where a record may be made: a file that is not there yet, then an empty database of PostgreSQL."""
    if request.param == "sqlite":
        return str(folder / "record.db")
    running: Server = request.getfixturevalue("server")
    return running.make_place()
