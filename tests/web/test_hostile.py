"""Whatever stands in a record, pages show it as words: nothing of it runs, breaks out or passes for something else."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from tests.web.demo import serving
from tests.web.hostile import MARKUP, VILLAIN, make_hostile
from tests.web.pages import NAMES, find_pages
from tests.web.visitor import Visitor

_FOREIGN = """() => [
  ...document.querySelectorAll("img:not([src^='/assets/']), [onerror], [onload], [onclick], iframe, object, embed"),
  ...[...document.scripts].filter((one) => !one.src.startsWith(location.origin + "/assets/")),
  ...[...document.querySelectorAll("a[href], form[action]")].filter(
    (one) => !/^https?:$/.test((one.protocol ?? "http:"))),
].map((one) => one.outerHTML)"""
_TURNING = r"""() => (document.title + document.body.innerText).match(/[\u202A-\u202E\u2066-\u2069]/g)?.length ?? 0"""


@pytest.fixture(scope="module")
def visitor(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """The user with the hostile name, who may see every page of the hostile record."""
    with serving(make_hostile(tmp_path_factory.mktemp("hostile") / "hostile.db")) as address:
        opened = Visitor(browser, address, "en")
        opened.sign_in(VILLAIN)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def addresses(visitor: Visitor) -> dict[str, str]:
    """Where the pages are."""
    return dict(find_pages(visitor))


@pytest.mark.parametrize("name", NAMES[1:])
def test_what_is_hostile_stays_words(visitor: Visitor, addresses: dict[str, str], name: str) -> None:
    visitor.open(addresses[name])
    visitor.page.evaluate("() => document.querySelectorAll('details').forEach((one) => one.setAttribute('open', ''))")
    _check(visitor)


def test_the_pages_show_it_and_mark_what_turns_words(visitor: Visitor, addresses: dict[str, str]) -> None:
    for name in ("event", "reader", "log", "search", "reports"):
        visitor.open(addresses[name])
        visitor.see("<script>")
        assert visitor.page.get_by_title("U+202E").count() > 0, name


@pytest.mark.parametrize(
    "path",
    [
        f"/search?q={quote(MARKUP)}",
        f"/events?q={quote(MARKUP)}&sort={quote(MARKUP)}",
        f"/log?subject={quote(MARKUP)}",
        f"/events/{quote(MARKUP, safe='')}",
        f"/articles/{quote(MARKUP, safe='')}",
        f"/{quote(MARKUP, safe='')}",
    ],
)
def test_what_is_hostile_in_an_address_stays_words(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    _check(visitor, expected=("400", "404"))


def _check(visitor: Visitor, expected: tuple[str, ...] = ()) -> None:
    page: Page = visitor.page
    assert page.evaluate(_FOREIGN) == []
    assert page.evaluate(_TURNING) == 0
    assert page.evaluate("() => window.ran") is None
    faults = [fault for fault in visitor.faults if not any(f"a status of {status}" in fault for status in expected)]
    visitor.faults.clear()
    assert faults == []
