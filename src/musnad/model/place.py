"""Where: gazetteer entries, and the precision at which a report names them."""

from enum import StrEnum

import msgspec

from musnad.errors import ModelError
from musnad.model.span import Span


class Precision(StrEnum):
    """How finely a place was named; from finest to coarsest."""

    SITE = "site"  # a base, crossing, hospital, camp, field
    QUARTER = "quarter"  # a neighbourhood of a town
    TOWN = "town"  # a city, town or village
    NEAR = "near"  # beside, between or at a distance from a named town
    DISTRICT = "district"  # admin level 3 or 2, or the countryside of a town
    PROVINCE = "province"  # admin level 1
    REGION = "region"  # an area with no office of its own: a front, a valley, a border
    COUNTRY = "country"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A gazetteer entry. `lat` and `lon` are WGS 84 degrees; None where no point can be given honestly."""

    id: str
    name: str
    name_ar: str | None
    kind: Precision
    lat: float | None
    lon: float | None
    country: str | None  # ISO 3166-1 alpha-2
    admin1: str | None
    admin2: str | None = None
    pcode: str | None = None
    population: int = 0

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ModelError(f"place {self.id} has only half a point")
        if self.lat is not None and self.lon is not None and not (abs(self.lat) <= 90 and abs(self.lon) <= 180):
            raise ModelError(f"place {self.id} lies outside the globe")


class Location(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A place as a report names it: the words, the entry chosen, the precision at which it was named, and how far what
    is meant may lie from the point, in kilometres."""

    span: Span
    id: str | None = None
    name: str | None = None
    name_ar: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    pcode: str | None = None
    precision: Precision | None = None
    radius_km: float | None = None
    reason: str | None = None
