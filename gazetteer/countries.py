"""Countries: Arabic and English names from CLDR through Babel, points as the middle of their provinces."""

from collections import defaultdict
from collections.abc import Iterator
from statistics import fmean

from babel import Locale
from iso3166_2 import Subdivisions

from gazetteer.entry import Entry
from musnad.model import Precision

_NOT_COUNTRIES = frozenset(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"])


def iter_countries() -> Iterator[Entry]:
    """Every country; further names of countries are in the hand-kept tables."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    points = _load_points()
    for code, name in sorted(english.items()):
        if len(code) == 2 and code not in _NOT_COUNTRIES:
            lat, lon = points.get(code, (None, None))
            names = list(dict.fromkeys([name, arabic.get(code, name)]))
            yield Entry(
                f"country:{code}",
                Precision.COUNTRY,
                names,
                lat,
                lon,
                "CLDR",
                8,
                country=code,
                loose=[f"country {code}"],
            )


def _load_points() -> dict[str, tuple[float, float]]:
    provinces = defaultdict(list)
    for country, rows in Subdivisions().all.items():
        provinces[country] = [row["latLng"] for row in rows.values() if row["latLng"]]
    return {
        country: (round(fmean(lat for lat, _ in points), 1), round(fmean(lon for _, lon in points), 1))
        for country, points in provinces.items()
        if points
    }
