"""A page in a real browser, opened from disk as a reader would."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en", "--window-size=1400,1000")


@contextmanager
def open_page(path: Path) -> Iterator[webdriver.Chrome]:
    """The page in Chromium, for as long as the tests need it; they are skipped where there is none."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no chromium and chromedriver to open the page in")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(driver))
    browser.get(path.as_uri())
    yield browser
    browser.quit()


def find(page: webdriver.Chrome, selector: str) -> WebElement:
    """The first element that fits, once it is there."""
    return WebDriverWait(page, 5).until(lambda browser: browser.find_element(By.CSS_SELECTOR, selector))


def check_no_errors_and_no_requests(page: webdriver.Chrome) -> None:
    """Nothing was complained of and nothing asked for."""
    assert page.get_log("browser") == []  # type: ignore[no-untyped-call]
    names = page.execute_script("return performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert names == []
