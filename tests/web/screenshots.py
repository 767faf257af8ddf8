"""Takes pictures of every page of the examples, in both directions, into docs/screenshots."""

import base64
import tempfile
from pathlib import Path

from playwright.sync_api import Browser
from tests.web.browsing import open_browser, resize
from tests.web.demo import make_demo, serving
from tests.web.pages import find_pages
from tests.web.texts import LANGUAGES
from tests.web.visitor import Visitor

FOLDER = Path(__file__).parents[2] / "docs" / "screenshots"
NARROW = ("map", "event", "reader")
LEFT_OUT = ("missing", "people", "tokens", "reports")
EVENT = "type:airstrike place:Palmyra"  # of two origins and more, with figures
QUALITY = 60  # of 100; letters stay sharp


def main() -> None:
    """Make the demo, open its pages, and keep what they look like."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        demo = make_demo(Path(folder) / "demo.db", reader="model")
        with serving(demo) as address, open_browser() as browser:
            for language in LANGUAGES:
                _take_all(browser, address, language)


def _take_all(browser: Browser, address: str, language: str) -> None:
    visitor = Visitor(browser, address, language)
    visitor.open("/")
    _take(visitor, "sign-in")
    visitor.sign_in("Huda")
    for name, path in find_pages(visitor, EVENT).items():
        if name in LEFT_OUT:
            continue
        resize(visitor.page, "wide")
        visitor.open(path)
        _take(visitor, name)
        if name in NARROW:
            resize(visitor.page, "narrow")
            visitor.open(path)
            _take(visitor, f"{name}-narrow")
    visitor.close()


def _take(visitor: Visitor, name: str) -> None:
    """Keeps what the window shows, once maps are drawn, as WebP."""
    page = visitor.page
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    session = page.context.new_cdp_session(page)
    taken = session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    (FOLDER / f"{name}-{visitor.language}.webp").write_bytes(base64.b64decode(taken["data"]))
    session.detach()


if __name__ == "__main__":
    main()
