"""A real browser for the tests, and all that it finds fault with."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, sync_playwright

SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
_FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",  # maps are drawn by the graphics card, which a server has not
)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium; the tests that need it are skipped where there is none."""
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, headless=True, args=_FLAGS)
        yield browser
        browser.close()


def resize(page: Page, size: str) -> None:
    """Makes the window as wide as that size."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})


class Faults(list[str]):
    """What went wrong on pages of this host: errors, refusals of the policy, requests to others, windows."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        super().__init__()
        self._host = urlsplit(address).netloc
        context.on("request", self._note_request)
        context.on("console", self._note_message)
        context.on("weberror", lambda error: self.append(f"error: {error.error}"))
        context.on("dialog", self._note_dialog)

    def _note_request(self, request: Request) -> None:
        to = urlsplit(request.url)
        if to.scheme not in {"data", "blob"} and to.netloc != self._host:
            self.append(f"request to {request.url}")

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not _is_of_the_machine(message.text):
            self.append(f"{message.type}: {message.text} {urlsplit(message.location['url']).path}")

    def _note_dialog(self, dialog: Dialog) -> None:
        self.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()


def _is_of_the_machine(text: str) -> bool:
    """Whether the browser only says that it draws maps without a graphics card."""
    return "GPU stall" in text or "WebGL" in text
