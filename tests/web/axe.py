"""What axe says of a page that is open."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
_GRAVE = ("serious", "critical")
_COLOURS = "color-contrast"
_OF_COLOURS = {"runOnly": [_COLOURS]}
_OF_ALL_ELSE = {"rules": {_COLOURS: {"enabled": False}}}
_RUN = """async (options) => (await axe.run(document, { resultTypes: ["violations"], ...options })).violations"""


def list_barriers(page: Page, *, colours: bool = False) -> list[str]:
    """What keeps people from using the page: serious and critical violations, of colours or of all else."""
    if page.evaluate("() => !window.axe"):
        page.evaluate(_AXE.read_text("utf-8"))  # by the browser itself, so that the page's policy stays as it is
    found: list[dict[str, Any]] = page.evaluate(_RUN, _OF_COLOURS if colours else _OF_ALL_ELSE)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found
        if violation["impact"] in _GRAVE
        for node in violation["nodes"]
    ]
