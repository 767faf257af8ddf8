"""How far apart named places lie."""

import pytest

from musnad.model import Precision
from musnad.reconcile.spots import Spot, take_beyond, take_distance


def spot(name: str, lat: float, lon: float, precision: Precision = Precision.TOWN, *, loose: bool = False) -> Spot:
    return Spot(name, name, lat, lon, {"town": 3.0, "quarter": 1.5}.get(precision, 25.0), precision, "Aleppo", loose)


def test_distance_is_in_kilometres() -> None:
    assert take_distance(spot("a", 36.2, 37.15), spot("b", 36.37, 37.52)) == pytest.approx(38.2, abs=1)


def test_a_quarter_lies_in_its_city_and_a_village_in_its_province() -> None:
    city, quarter = spot("city", 36.2, 37.15), spot("quarter", 36.28, 37.15, Precision.QUARTER)
    assert take_beyond(city, quarter) == 0
    village = spot("village", 36.6, 37.9)
    assert take_beyond(city, village) > 50
    assert take_beyond(spot("city", 36.2, 37.15, loose=True), village) == 0
