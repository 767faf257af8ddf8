"""The hand-kept tables of the build."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLES = Path(__file__).with_name("kept")


class Country(NamedTuple):
    """What is kept of a country: see the head of countries.csv."""

    least: int = 15_000
    region: bool = False
    spellings: bool = False
    war: bool = False
    english: bool = False


def iter_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a hand-kept table, comments left out."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader((line for line in lines if line and not line.startswith("#")), strict=True)


@cache
def load_words(role: str) -> dict[str, str]:
    """The values of the words of one role by form."""
    return {row["form"]: row["value"] for row in iter_rows("words.csv") if row["role"] == role}


@cache
def _load_countries() -> dict[str, Country]:
    return {
        row["code"]: Country(
            int(row["least"]), *(row[flag] == "yes" for flag in ("region", "spellings", "war", "english"))
        )
        for row in iter_rows("countries.csv")
    }


def look_at_country(code: str | None) -> Country:
    """What is kept of the country with the ISO 3166-1 code `code`."""
    return _load_countries().get(code or "", Country())
