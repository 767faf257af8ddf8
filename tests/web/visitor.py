"""Somebody at the pages: what they see, press and type, found as a screen reader finds it."""

import re
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, expect
from tests.serve.running import PASSWORD
from tests.web.browsing import SIZES, Faults
from tests.web.texts import find_text

LOCALES = {"ar": "ar-SY", "en": "en-GB"}
expect.set_options(timeout=60_000)  # whatever else the machine does
Role = Literal["button", "link", "heading", "checkbox", "dialog", "navigation", "main", "textbox", "combobox"]


class Visitor:
    """A person with a browser window of their own, in a language."""

    def __init__(self, browser: Browser, address: str, language: str, size: str = "wide") -> None:
        width, height = SIZES[size]
        self._context = browser.new_context(
            viewport={"width": width, "height": height}, locale=LOCALES[language], reduced_motion="reduce"
        )
        self._context.set_default_timeout(60_000)
        self.faults = Faults(self._context, address)
        self.address, self.language = address, language
        self.page: Page = self._context.new_page()

    def close(self) -> None:
        """Closes the window, and forgets who was there."""
        self._context.close()

    def say(self, key: str, **values: str) -> str:
        """The text of that key in the visitor's language."""
        return find_text(self.language, key, **values)

    def open(self, path: str) -> None:
        """Goes to an address of the project and waits until all is there."""
        self.page.goto(self.address + path)
        self.settle()

    def settle(self) -> None:
        """Waits until nothing is loading."""
        expect(self.page.get_by_role("main")).to_be_visible()
        expect(self.page.get_by_text(self.say("shell.loading"))).to_have_count(0)
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)

    def sign_in(self, name: str) -> None:
        """Enters by the door."""
        self.open("/")
        self.fill("shell.name", name)
        self.fill("shell.password", PASSWORD)
        self.press("shell.sign_in")
        expect(self.page.get_by_role("navigation", name=self.say("shell.menu"))).to_be_visible()

    def go(self, title: str) -> None:
        """Takes the way of the menu to the page of that title."""
        self.page.get_by_role("navigation", name=self.say("shell.menu")).get_by_role(
            "link", name=self.say(title), exact=True
        ).click()
        self.settle()

    def find(self, role: Role, key: str, **values: str) -> Locator:
        """What has that role and is called exactly that."""
        return self.page.get_by_role(role, name=self.say(key, **values), exact=True)

    def press(self, key: str, **values: str) -> None:
        """Presses the button."""
        self.find("button", key, **values).click()

    def fill(self, key: str, value: str) -> None:
        """Types into the field of that label."""
        self.page.get_by_label(self.say(key), exact=True).fill(value)

    def give_reason(self, why: str, action: str) -> None:
        """Fills in the dialog that asks for a reason, and sends it."""
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_label(self.say("shell.why")).fill(why)
        dialog.get_by_role("button", name=self.say(action), exact=True).click()
        expect(dialog).to_have_count(0)

    def hear(self, text: str) -> None:
        """Waits for that message."""
        expect(self.page.get_by_role("status").filter(has_text=text)).to_be_visible()

    def see(self, text: str | re.Pattern[str]) -> None:
        """Waits until the page shows that."""
        expect(self.page.get_by_role("main").get_by_text(text).first).to_be_visible()
