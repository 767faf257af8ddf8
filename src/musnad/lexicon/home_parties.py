"""Descriptions that mean another party in each country: "the army", "the resistance", from home_parties.csv."""

import datetime
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from musnad.lexicon.registry import load_actors, load_nations
from musnad.lexicon.tables import iter_rows
from musnad.model import Actor
from musnad.text.fold import fold

ANY = "*"


class HomeParty(NamedTuple):
    """The party that a description means in a country, and the days between which it does."""

    country: str
    actor: str
    since: datetime.date
    until: datetime.date

    def holds(self, country: str, day: datetime.date | None) -> bool:
        """Whether it is meant in the country on the day; on an unknown day only what always was."""
        whole = self.since == datetime.date.min and self.until == datetime.date.max
        return self.country in {country, ANY} and (whole if day is None else self.since <= day <= self.until)


@cache
def load_home_parties() -> Mapping[str, tuple[HomeParty, ...]]:
    """What each description can mean, the rows of one country before those of any."""
    found: defaultdict[str, list[HomeParty]] = defaultdict(list)
    for lang in ("ar", "en"):
        for row in iter_rows(f"{lang}/home_parties.csv"):
            found[fold(row["form"]).text].append(
                HomeParty(
                    row["country"],
                    row["actor"],
                    datetime.date.fromisoformat(row["since"]) if row["since"] else datetime.date.min,
                    datetime.date.fromisoformat(row["until"]) if row["until"] else datetime.date.max,
                )
            )
    return {form: tuple(sorted(parties, key=lambda party: party.country == ANY)) for form, parties in found.items()}


@cache
def _load_states() -> Mapping[str, str]:
    return {actor.country: actor.id for actor in load_actors().values() if actor.kind == "state" and actor.country}


@cache
def _load_forces() -> Mapping[str, str]:
    return {nation.state: nation.forces for nation in load_nations().values() if nation.forces}


def find_home_party(form: str, country: str, day: datetime.date | None, *, own: bool = False) -> Actor | None:
    """The party that a description means in a country on a day; with `own`, by a row of that country alone."""
    held = next((party for party in load_home_parties().get(form, ()) if party.holds(country, day)), None)
    if held is None or (own and held.country == ANY):
        return None
    state = _load_states().get(country)
    id_ = state if held.actor == "state" else _load_forces().get(state or "") if held.actor == "forces" else held.actor
    return load_actors().get(id_) if id_ else None
