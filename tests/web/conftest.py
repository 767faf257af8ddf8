"""The demo, served, and visitors whose browser must find no fault with any page they open."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.conftest import FAST
from tests.web.browsing import open_browser
from tests.web.demo import make_demo, serving, serving_copy
from tests.web.visitor import Visitor

from musnad.serve.pages import STATIC

Visit = Callable[..., Visitor]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    if not STATIC.is_dir():
        pytest.skip("the pages are not built")
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def demo() -> Iterator[Path]:
    """The record of the examples, made once."""
    with tempfile.TemporaryDirectory(prefix="musnad-", dir=FAST) as folder:
        yield make_demo(Path(folder) / "demo.db")


@pytest.fixture(scope="session")
def at_demo(demo: Path) -> Iterator[str]:
    """Where the demo is served to be looked at."""
    with serving(demo) as address:
        yield address


@pytest.fixture
def at_copy(demo: Path, folder: Path) -> Iterator[str]:
    """Where a copy of the demo is served that may be changed."""
    with serving_copy(demo, folder) as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Opens a window for somebody; in the end none of them may have seen a fault."""
    visitors: list[Visitor] = []

    def open_window(address: str, language: str = "en", size: str = "wide") -> Visitor:
        visitors.append(Visitor(browser, address, language, size))
        return visitors[-1]

    yield open_window
    for visitor in visitors:
        visitor.close()
    assert [visitor.faults for visitor in visitors if visitor.faults] == []
