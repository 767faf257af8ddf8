"""What the pages say, in both languages, so that a test reads the same in either."""

import json
from functools import cache
from pathlib import Path

LANGUAGES = ("ar", "en")
_TEXTS = Path(__file__).parents[2] / "web" / "src" / "i18n"


@cache
def _load(language: str) -> dict[str, dict[str, str | dict[str, str]]]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in (_TEXTS / language).glob("*.json")}


def find_text(language: str, key: str, **values: str) -> str:
    """The text of `area.name`, its blanks filled."""
    area, _, name = key.partition(".")
    text = _load(language)[area][name]
    assert isinstance(text, str), f"{key} has plural forms"
    for blank, value in values.items():
        text = text.replace(f"{{{blank}}}", value)
    return text
