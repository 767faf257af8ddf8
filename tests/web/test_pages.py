"""Every page in both languages: usable by everybody, in any light, on any screen, and without fault."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.web.axe import list_barriers
from tests.web.browsing import resize
from tests.web.pages import NAMES, find_pages
from tests.web.texts import LANGUAGES
from tests.web.visitor import Visitor

DIRECTIONS = {"ar": "rtl", "en": "ltr"}
_UNLABEL = "document.querySelectorAll('label').forEach((label) => label.replaceWith(...label.children))"
_FADE = "document.querySelector('main .note').style.setProperty('color', '#eee')"


@pytest.fixture(scope="module", params=LANGUAGES)
def visitor(request: pytest.FixtureRequest, browser: Browser, at_demo: str) -> Iterator[Visitor]:
    """Somebody who may see every page."""
    opened = Visitor(browser, at_demo, request.param)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def addresses(visitor: Visitor) -> dict[str, str]:
    """Where the pages are, once the visitor has come in; the door is looked at before."""
    visitor.open("/")
    faults = _look_at(visitor)
    visitor.sign_in("Layla")
    assert faults == []
    return {"sign-in": "", **find_pages(visitor)}


@pytest.mark.parametrize("name", NAMES[1:])
def test_everybody_can_use_the_page(visitor: Visitor, addresses: dict[str, str], name: str) -> None:
    visitor.open(addresses[name])
    assert visitor.page.evaluate("() => [document.dir, document.documentElement.lang]") == [
        DIRECTIONS[visitor.language],
        visitor.language,
    ]
    assert _look_at(visitor) == []


def test_barriers_are_found(visitor: Visitor, addresses: dict[str, str]) -> None:
    visitor.open(addresses["log"])
    visitor.page.evaluate(f"() => {{ {_UNLABEL}; {_FADE} }}")
    assert [fault.partition(":")[0] for fault in list_barriers(visitor.page)] == ["label", "label"]
    assert [fault.partition(":")[0] for fault in list_barriers(visitor.page, colours=True)] == ["color-contrast"]


def _look_at(visitor: Visitor) -> list[str]:
    """What is wrong with the page that is open, on a wide and on a narrow screen, by day and by night."""
    page = visitor.page
    resize(page, "wide")
    found = [*list_barriers(page), *list_barriers(page, colours=True)]
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {fault}" for fault in list_barriers(page, colours=True)]
    page.emulate_media(color_scheme="light")
    resize(page, "narrow")
    found += [f"narrow: {fault}" for fault in list_barriers(page)]
    if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
        found.append("narrow: the page scrolls sideways")
    found += visitor.faults
    visitor.faults.clear()
    return found
