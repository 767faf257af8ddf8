"""The registries of parties and of those who speak: what is known of each by id, and the names that point to them."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from musnad.lexicon.tables import iter_rows
from musnad.model import Actor, Source
from musnad.text.fold import fold

_KEYS = {"actors": "actor", "sources": "source"}


class Alias(NamedTuple):
    """One name in a registry: the entry it points to, and the stance it betrays ("" where none)."""

    id: str
    stance: str


@cache
def load_actors() -> Mapping[str, Actor]:
    """Every party by its id."""
    return {row["id"]: Actor(**_facts(row)) for row in iter_rows("actors.csv")}


@cache
def load_sources() -> Mapping[str, Source]:
    """Everyone who speaks or publishes by their id."""
    return {row["id"]: Source(**_facts(row)) for row in iter_rows("sources.csv")}


@cache
def load_aliases(table: str) -> Mapping[str, Alias]:
    """The names of `actors` or `sources` in both languages, folded."""
    key = _KEYS[table]
    rows = [row for lang in ("ar", "en") for row in iter_rows(f"{lang}/{table}.csv")]
    return {fold(row["form"]).text: Alias(row[key], row["stance"]) for row in rows}


def _facts(row: dict[str, str]) -> dict[str, str]:
    return {column: value for column, value in row.items() if value}
