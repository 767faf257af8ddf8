"""Spells of control as the values of a row, each leading back to its claims."""

from functools import cache
from typing import Any

from musnad.export.page import iter_part_rows
from musnad.model import Party, Spell, Statement, View

SIDES = "report/map/sides.csv"


@cache
def load_sides() -> dict[str, str]:
    """The key of the colour of each party that has one of its own."""
    return {row["id"]: row["key"] for row in iter_part_rows(SIDES)}


def tell_side(party: Party) -> str:
    """The key of a party's colour: its own, or that of the nearest party that it belongs to."""
    sides = load_sides()
    return next((sides[one] for one in (party.id, *party.above) if one in sides), "other")


def to_row(spell: Spell) -> dict[str, Any]:
    """A spell as plain values."""
    place = spell.place
    return {
        "place": place.name,
        "place_ar": place.name_ar,
        "place_id": place.id,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "country": place.country,
        "admin1": place.admin1,
        "state": spell.state.value,
        "first": spell.first.isoformat(),
        "last": spell.last.isoformat() if spell.last else None,
        "holders": [_to_holder(view) for view in spell.views],
        "because": [_to_said(word) for word in spell.because],
        "besieged_by": [_to_said(word) for word in spell.sieges],
    }


def _to_holder(view: View) -> dict[str, Any]:
    return {
        "id": view.party.id,
        "name": view.party.name,
        "side": tell_side(view.party),
        "sources": list(view.sources),
        "said": [_to_said(word) for word in view.words],
    }


def _to_said(word: Statement) -> dict[str, Any]:
    return {
        "claim": word.claim,
        "article": word.article,
        "words": word.text,
        "effect": word.effect.value,
        "parties": [party.name for party in word.parties],
        "source": word.source,
        "first": word.first.isoformat(),
        "last": word.last.isoformat(),
    }
