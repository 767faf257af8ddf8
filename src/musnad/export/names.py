"""Arabic names of parties and sources that Musnad knows by English ones, for pages in Arabic."""

from collections.abc import Iterable
from functools import cache

from musnad.lexicon.tables import iter_rows

_TABLES = ("ar/actors.csv", "ar/sources.csv")


@cache
def load_arabic_names() -> dict[str, str]:
    """By English name the first Arabic one that betrays no stance."""
    found: dict[str, str] = {}
    for row in (row for table in _TABLES for row in iter_rows(table)):
        if row["kind"] == "name" and not row.get("stance"):
            found.setdefault(row["gloss"], row["form"])
    return found


def take_arabic_names(names: Iterable[str]) -> dict[str, str]:
    """The Arabic name of each name that has one."""
    known = load_arabic_names()
    return {name: known[name] for name in sorted(set(names)) if name in known}
