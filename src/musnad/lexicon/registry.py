"""The registries of parties and of those who speak: what is known of each by id, and the names that point to them."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from musnad.lexicon.tables import iter_rows
from musnad.model import Actor, Source
from musnad.text.fold import fold

_KEYS = {"actors": "actor", "sources": "source"}
_ENDINGS = ("", "ه", "ا", "ين", "ون", "ات", "ان")  # an adjective's, folded


class Alias(NamedTuple):
    """One name in a registry: the entry it points to, and the stance it betrays ("" where none)."""

    id: str
    stance: str


class Nation(NamedTuple):
    """What an adjective or a capital stands for: a state, and the forces it makes with a noun for forces."""

    state: str
    forces: str | None
    part: str  # "adjective" or "capital"


@cache
def load_actors() -> Mapping[str, Actor]:
    """Every party by its id."""
    return {row["id"]: _to_actor(row) for row in iter_rows("actors.csv")}


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


@cache
def load_nations() -> Mapping[str, Nation]:
    """Adjectives of states in all their forms, and capitals, folded, without the article."""
    return {
        form: Nation(row["actor"], row["forces"] or None, row["part"])
        for lang in ("ar", "en")
        for row in iter_rows(f"{lang}/nations.csv")
        for form in _inflect(row)
    }


@cache
def load_party_nouns() -> Mapping[str, str]:
    """Nouns that make a party of a nation, by the sort of party; folded, without the article."""
    return {
        fold(row["form"]).text: row["sort"] for lang in ("ar", "en") for row in iter_rows(f"{lang}/party_nouns.csv")
    }


def _inflect(row: dict[str, str]) -> Iterator[str]:
    form = fold(row["form"]).text.removeprefix("ال")
    yield from [form + ending for ending in _ENDINGS] if row["kind"] == "adjective" else [form]


def _to_actor(row: dict[str, str]) -> Actor:
    return Actor(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        country=row["country"] or None,
        side=row["side"] or None,
        since=int(row["since"]) if row["since"] else None,
        until=int(row["until"]) if row["until"] else None,
        successor=row["successor"] or None,
    )


def _facts(row: dict[str, str]) -> dict[str, str]:
    return {column: value for column, value in row.items() if value}
