"""How long a page of the demo takes until it shows what it is for, beside an empty page in the same browser.

    python -m bench.pages

Every view is a first one: nothing is kept from the view before.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext
from tests.web.browsing import open_browser
from tests.web.demo import make_demo, serving
from tests.web.visitor import Visitor

BUDGET = 1.5  # seconds
SHOWN = {  # what must be there, by page
    "/": "main canvas",
    "/events?sort=-origins": "main .card",
    "/search": "main .evidence",
    "/log": "main .history li",
}
EMPTY = "<!doctype html><title>empty</title><main><canvas></canvas></main>"


def main() -> None:
    """Measure and print; end with 1 where a page is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--views", type=int, default=7, help="views of each page; the median is printed")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = make_demo(Path(folder) / "demo.db")
        with serving(demo) as address, open_browser() as browser:
            over = _measure_all(browser, address, args.views)
    raise SystemExit(int(over))


def _measure_all(browser: Browser, address: str, views: int) -> bool:
    """Whether any page was over its budget."""
    visitor = Visitor(browser, address, "en")
    visitor.sign_in("Huda")
    kept = visitor.page.context.storage_state()
    visitor.close()

    def measure(path: str, shown: str) -> float:
        taken = []
        for _ in range(views):
            context = browser.new_context(storage_state=kept)
            context.route("**/empty", lambda route: route.fulfill(body=EMPTY, content_type="text/html"))
            taken.append(_view(context, address + path, shown))
            context.close()
        return statistics.median(taken)

    empty = measure("/empty", "main canvas")
    print(f"{'(empty)':24} {empty * 1000:6.0f} ms")
    over = False
    for path, shown in SHOWN.items():
        taken = measure(path, shown)
        over = over or taken > BUDGET
        print(f"{path:24} {taken * 1000:6.0f} ms  {taken / empty:5.1f} x")
    return over


def _view(context: BrowserContext, address: str, shown: str) -> float:
    """Seconds until the page shows that."""
    page = context.new_page()
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(shown).first.wait_for(state="attached")
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
