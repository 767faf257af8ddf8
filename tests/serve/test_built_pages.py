"""The pages as they are built into the package: nothing inline, nothing from elsewhere, and not too much of it."""

import gzip
import re
from pathlib import Path

import pytest

import musnad.serve

STATIC = Path(musnad.serve.__file__).parent / "static"
BUDGET = 250_000  # bytes of the page's own scripts, compressed; the map's come on top

pytestmark = pytest.mark.skipif(not STATIC.is_dir(), reason="the pages are not built")


def _list_scripts() -> list[Path]:
    return sorted((STATIC / "assets").glob("*js"))


def test_nothing_stands_inline_in_the_page() -> None:
    page = (STATIC / "index.html").read_text()
    assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", page) == []
    assert re.findall(r"<style|\bstyle=|\bon\w+=|javascript:", page) == []


def test_the_page_takes_only_files_that_are_there() -> None:
    page = (STATIC / "index.html").read_text()
    taken = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert taken
    assert [address for address in taken if not (STATIC / address.removeprefix("/")).is_file()] == []
    assert all(address.startswith("/assets/") for address in taken)


def test_style_sheets_take_nothing_from_elsewhere() -> None:
    sheets = "\n".join(path.read_text() for path in (STATIC / "assets").glob("*.css"))
    taken = re.findall(r"url\(\s*[\"']?([^\"')]+)", sheets)
    assert taken
    assert [address for address in taken if not address.startswith(("/assets/", "data:", "#"))] == []


def test_scripts_stay_within_their_budget() -> None:
    own = [path.read_bytes() for path in _list_scripts() if not path.name.startswith("maplibre")]
    assert own
    assert sum(len(gzip.compress(script)) for script in own) < BUDGET


def test_licences_go_with_what_they_are_for() -> None:
    licences = (STATIC / "assets" / "licences.md").read_text()
    assert "preact" in licences
    assert "SIL OPEN FONT LICENSE" in (STATIC / "assets" / "noto-naskh-arabic-OFL.txt").read_text()
