"""How far the areas of the survey reach, and which subdistrict holds each place, from place_extents.csv."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from musnad.lexicon.tables import iter_rows
from musnad.model import Place


class Extent(NamedTuple):
    """The kilometres around an area's point that it takes up, and the P-code of the subdistrict that holds a place."""

    km: float | None
    inside: str | None


_UNKNOWN = Extent(None, None)


@cache
def load_extents() -> Mapping[str, Extent]:
    """Extents by the id of the gazetteer."""
    return {
        row["id"]: Extent(float(row["km"]) if row["km"] else None, row["inside"] or None)
        for row in iter_rows("place_extents.csv")
    }


def find_extent(id_: str) -> Extent:
    """The extent of a place, empty where the survey does not cover it."""
    return load_extents().get(id_, _UNKNOWN)


def is_inside(place: Place, area: Place) -> bool | None:
    """Whether an area of the survey holds a place; None where the survey does not tell."""
    code = find_extent(place.id).inside
    return code.startswith(area.pcode) if code and area.pcode and area.pcode.startswith("SY") else None
