"""What "the city", "the area" or "the camp" stands for: the nearest place named before that fits."""

from collections.abc import Sequence
from typing import NamedTuple

from musnad.lexicon.place_keys import name_key
from musnad.lexicon.place_store import look_up_entries
from musnad.model import Place, Precision, Span
from musnad.resolve.places_choice import choose
from musnad.resolve.places_fit import SMALL, Surroundings
from musnad.resolve.places_phrase import Part, Reference
from musnad.resolve.places_scan import scan_names

REACH = 1500  # characters; what was named farther back is not meant any more
VILLAGE = 30_000  # people; a larger town is never "the village"
_CITIES = frozenset({"المدينه", "the city", "city"})
_VILLAGES = frozenset({"القريه", "the village", "village"})
_FITS = {
    Precision.TOWN: frozenset({Precision.TOWN}),
    Precision.DISTRICT: SMALL | {Precision.DISTRICT, Precision.REGION},
    Precision.PROVINCE: frozenset({Precision.PROVINCE}),
}
_BARE = Part(name="", kind=None, relation="first", near=False, countryside=False, direction="", km=None, known=True)


class Told(NamedTuple):
    """A place named before: the words, the entries that they name, and whether a bare name may mean the province."""

    span: Span
    text: str
    places: tuple[Place, ...]
    bare: bool


def find_meant(
    reference: Reference, span: Span, told: Sequence[Told], text: str, around: Surroundings
) -> tuple[Place, ...]:
    """The places that a definite description stands for, empty where none fits for sure."""
    near = [one for one in told if 0 <= span.start - one.span.end <= REACH]
    if reference.countryside:
        return _find_countryside(reference, near)
    if reference.several:
        return next((one.places for one in reversed(near) if len(one.places) == reference.several), ())
    found = next((one for one in reversed(near) if _fit(reference, one)), None)
    start = found.span.end if found else max(0, span.start - REACH)
    later = _find_between(reference, text[start : span.start], around)
    if later is not None:
        return (later,)
    return (next(place for place in reversed(found.places) if _fits(reference, place)),) if found else ()


def _fit(reference: Reference, told: Told) -> bool:
    if told.bare and reference.noun not in _CITIES:
        return False
    return any(_fits(reference, place) for place in told.places) and (
        reference.kind in _FITS or reference.noun in told.text
    )


def _fits(reference: Reference, place: Place) -> bool:
    if reference.noun in _VILLAGES and place.population > VILLAGE:
        return False
    return place.kind in _FITS.get(reference.kind, {reference.kind})


def _find_between(reference: Reference, text: str, around: Surroundings) -> Place | None:
    """The last town that the words between name after a noun such as "town", where a town is looked for."""
    if reference.kind not in {Precision.TOWN, Precision.DISTRICT}:
        return None
    names = [seen.name for seen in scan_names(text) if seen.led]
    chosen = (choose(_BARE._replace(name=name), (), around)[0] for name in reversed(names))
    return next((place for place in chosen if place is not None and _fits(reference, place)), None)


def _find_countryside(reference: Reference, near: Sequence[Told]) -> tuple[Place, ...]:
    """The side of the province of the last place named."""
    provinces = (place.admin1 for one in reversed(near) for place in reversed(one.places) if place.admin1)
    part = find_part(f"{name_key(next(provinces, ''))} {reference.direction}") if reference.direction else None
    return (part,) if part else ()


def find_part(key: str) -> Place | None:
    """The entry of a side of a country or of a province by its key, such as "sy nw"."""
    entries = look_up_entries(f"part {key}")
    return entries[0].place if entries else None


def find_country(code: str) -> Place | None:
    """The entry of a country by its ISO code."""
    entries = look_up_entries(f"country {code.lower()}")
    return entries[0].place if entries else None
