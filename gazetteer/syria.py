"""Places of Syria from the seeds: OCHA's common operational datasets, open-syria, and places that monitors name."""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from math import log10
from pathlib import Path
from typing import Any

import shapefile
from shapely import Point, STRtree, box
from shapely.ops import unary_union
from shapely.geometry import shape

from gazetteer.entry import Entry, is_arabic
from musnad.lexicon.place_keys import name_key
from musnad.model import Precision

_KINDS = {
    "village": Precision.TOWN,
    "town": Precision.TOWN,
    "city": Precision.TOWN,
    "subdistrict": Precision.TOWN,
    "place": Precision.TOWN,
    "ucdp": Precision.TOWN,
    "": Precision.TOWN,
    "neighbourhood": Precision.QUARTER,
    "neighbourhood_area": Precision.QUARTER,
    "exact_location": Precision.SITE,
    "within_100m": Precision.SITE,
    "nearby_landmark": Precision.SITE,
}
_NOUNS = {
    "قرية": Precision.TOWN,
    "بلدة": Precision.TOWN,
    "مدينة": Precision.TOWN,
    "حي": Precision.QUARTER,
    "مخيم": Precision.SITE,
}
_KEPT_NOUNS = frozenset(
    "مخيم مطار معبر سجن سد جسر مشفى مستشفى دوار شارع طريق مصنع معمل محطة مدرسة قاعدة ساحة سوق حاجز جامع مسجد جبل تلة".split()
)
_ENGLISH_NOUN = re.compile(
    r"\s+(?:town|city|village|village/town|suburb|neighbou?rhood|area|nahiyah|mantiqah|governorate|district|camp)$",
    re.I,
)
_UNUSABLE = re.compile(r"^(?:ال)?(?:ريف|محيط|أطراف|منطقة|مناطق|محافظة|ناحية|وسط) |\d|[،,():/؟?]| بين | قرب | شرق | غرب | شمال | جنوب | و ")
_UNUSABLE_LATIN = re.compile(
    r"\d|\b(?:road|between|near|countryside|governorate|of|and|front|region|border|district)\b", re.I
)
_LATIN = str.maketrans(
    dict(zip("بتثجحخدذرزسشصضطظغفقكلمن", "bttghkddrssssdtsgfkklmn", strict=True)) | dict.fromkeys("ءآأؤإئاةعهوىي ", "")
)
_APART, _STRAIGHT = 0.04, 0.3  # degrees
_GOVERNORATES = {
    "SY01": "Damascus", "SY02": "Aleppo", "SY03": "Rural Damascus", "SY04": "Homs", "SY05": "Hama", "SY06": "Lattakia",
    "SY07": "Idleb", "SY08": "Al-Hasakeh", "SY09": "Deir-ez-Zor", "SY10": "Tartous", "SY11": "Ar-Raqqa", "SY12": "Dar'a",
    "SY13": "As-Sweida", "SY14": "Quneitra",
}  # fmt: skip
_WAYS = {
    "n": (0, 1), "s": (0, -1), "e": (1, 0), "w": (-1, 0), "ne": (1, 1), "nw": (-1, 1), "se": (1, -1), "sw": (-1, -1)
}  # fmt: skip
_WAY_NAMES = {
    "n": "Northern", "s": "Southern", "e": "Eastern", "w": "Western",
    "ne": "Northeastern", "nw": "Northwestern", "se": "Southeastern", "sw": "Southwestern",
}  # fmt: skip
_LATIN_DIGRAPHS = {"kh": "k", "gh": "g", "sh": "s", "th": "t", "dh": "d", "ch": "s"}
_LATIN_LETTERS = str.maketrans("jqpvcz", "gkbfks")


def iter_offices(folder: Path) -> Iterator[Entry]:
    """Governorates, districts and subdistricts with OCHA's P-codes, from open-syria's tables."""
    parents: dict[str, str] = {}
    for level, kind in (
        ("governorates", Precision.PROVINCE),
        ("districts", Precision.DISTRICT),
        ("subdistricts", Precision.DISTRICT),
    ):
        for row in json.loads((folder / f"open-syria-{level}.json").read_text(encoding="utf-8")):
            parents[row["id"]] = row["name"]["en"]
            yield _to_office(row, kind, parents)


def _to_office(row: dict[str, Any], kind: Precision, parents: dict[str, str]) -> Entry:
    point, codes = row["centroid"], row.get("externalIds", {})
    aliases = [alias["value"] for alias in row["aliases"] if alias["language"] in {"ar", "en"}]
    names = [row["name"]["en"], row["name"]["ar"].removeprefix("مركز "), *map(_strip_office, aliases)]
    return Entry(
        id=f"syr:{codes.get('ochaPcode') or row['id']}",
        kind=kind,
        names=[name for name in dict.fromkeys(names) if not (name.islower() or _UNUSABLE_LATIN.search(name))],
        lat=round(point["latitude"], 5),
        lon=round(point["longitude"], 5),
        source="open-syria (OCHA, geoBoundaries, GeoNames)",
        trust=8,
        country="SY",
        admin1=_GOVERNORATES.get((codes.get("ochaPcode") or "")[:4]),
        admin2=parents.get(row.get("districtId", "")),
        pcode=codes.get("ochaPcode"),
    )


def _strip_office(name: str) -> str:
    name = re.sub(r"^(?:محافظة|منطقة|ناحية|مركز|قضاء) (?:مركز )?", "", name)
    name = re.sub(r"^(?:Nāḩiyat|Nahiyat|Minţaqat|Mintaqat|Muḩāfaz̧at) (?:Markaz )?", "", name)
    return re.sub(r" (?:Governorate|District|Subdistrict)$", "", name)


def iter_reported(path: Path, code: str, source: str, *, trust: int) -> Iterator[Entry]:
    """The places of one CSV of seeds that can stand as entries of their own."""
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=1):
            entry = _to_entry(row, f"{code}:{number}", source, trust)
            if entry:
                yield entry


def _to_entry(row: dict[str, str], key: str, source: str, trust: int) -> Entry | None:
    kind = _KINDS.get(row["level"])
    names = list(_pick_names(row))
    if kind is None or not names or not 32 < float(row["lat"]) < 37.5 or not 35.5 < float(row["lon"]) < 42.5:
        return None
    first = row["name_ar"].strip().split(" ")[0]
    count = re.search(r"n=(\d+)", row["source"])
    return Entry(
        id=row["pcode"] and f"syr:{row['pcode']}" or key,
        kind=_NOUNS.get(first, Precision.SITE if first in _KEPT_NOUNS else kind),
        names=names,
        lat=round(float(row["lat"]), 5),
        lon=round(float(row["lon"]), 5),
        source=source,
        trust=trust,
        country="SY",
        pcode=row["pcode"] or None,
        weight=log10(int(count[1])) if count else 0.0,
    )


def _pick_names(row: dict[str, str]) -> Iterator[str]:
    arabic = " ".join(row["name_ar"].replace("_", " ").replace("#", "").split())
    english = " ".join(row["name_en"].split(",")[0].split())
    first, _, rest = arabic.partition(" ")
    if rest and first in _NOUNS and first != "مخيم":
        arabic = rest
    english = _ENGLISH_NOUN.sub("", english)
    english_good = 3 <= len(english) <= 30 and not _UNUSABLE_LATIN.search(english)
    arabic_good = is_arabic(arabic) and len(arabic) > 2 and arabic.count(" ") < 4 and not _UNUSABLE.search(arabic)
    if arabic_good and english_good and not _sounds_alike(arabic, english):
        return
    if english_good:
        yield from (
            part.strip()
            for part in re.split(r"[/(:)]| - ", english.title() if english.isupper() else english)
            if len(part.strip()) > 2
        )
    if arabic_good:
        yield arabic


def _sounds_alike(arabic: str, english: str) -> bool:
    """Whether the consonants of both agree well enough to be one name."""
    one, other = _skeleton(arabic.translate(_LATIN)), _skeleton(english.lower())
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.6


def _skeleton(name: str) -> str:
    for pair, letter in _LATIN_DIGRAPHS.items():
        name = name.replace(pair, letter)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bdfgklmnrst]", "", name.translate(_LATIN_LETTERS)))


def iter_seeds(folder: Path) -> Iterator[Entry]:
    """Everything the seeds have, best first."""
    yield from iter_offices(folder)
    yield from iter_reported(folder / "cod_neighbourhoods.csv", "cod", "OCHA COD", trust=8)
    yield from iter_reported(folder / "airwars_places.csv", "airwars", "Airwars", trust=4)
    yield from iter_reported(folder / "syrianarchive_places.csv", "archive", "Syrian Archive", trust=3)
    yield from iter_reported(folder / "ucdp_places_en.csv", "ucdp", "UCDP GED 19.1", trust=5)


def place_in_areas(entries: Iterable[Entry], folder: Path) -> None:
    """Sets the governorate and district of every Syrian entry by the survey's polygons."""
    areas = _load_polygons(folder)
    for entry in entries:
        if (
            entry.country == "SY"
            and entry.lat is not None
            and entry.kind in {Precision.TOWN, Precision.QUARTER, Precision.SITE}
        ):
            entry.admin1, entry.admin2 = areas.find(entry.lat, entry.lon)


def iter_parts(folder: Path, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The north, the south-west ... of every governorate: the middle of what lies that way from its largest town."""
    areas, seats = _load_polygons(folder), _find_seats(entries)
    for name in sorted({wide for wide, _ in areas.names} & set(seats)):
        whole = unary_union([shape for shape, (wide, _) in zip(areas.shapes, areas.names, strict=True) if wide == name])
        for way, (east, north) in _WAYS.items():
            part = whole.intersection(_take_side(whole.bounds, seats[name], east, north))
            if not part.is_empty:
                yield _to_part(name, way, part.centroid if part.contains(part.centroid) else part.representative_point())


def _find_seats(entries: Iterable[Entry]) -> dict[str, Entry]:
    seats: dict[str, Entry] = {}
    for entry in entries:
        if entry.country == "SY" and entry.admin1 and entry.kind is Precision.TOWN:
            seats[entry.admin1] = max(seats.get(entry.admin1, entry), entry, key=lambda one: one.population)
    return seats


def _take_side(bounds: tuple[float, float, float, float], seat: Entry, east: int, north: int) -> Any:
    """The box that lies to one side of a town within some bounds: apart from it, and not far off the straight way."""
    left, low, right, high = bounds
    lat, lon = seat.lat or 0.0, seat.lon or 0.0
    if not east:
        left, right = lon - _STRAIGHT, lon + _STRAIGHT
    if not north:
        low, high = lat - _STRAIGHT, lat + _STRAIGHT
    return box(
        lon + _APART if east > 0 else left,
        lat + _APART if north > 0 else low,
        lon - _APART if east < 0 else right,
        lat - _APART if north < 0 else high,
    )


def _to_part(name: str, way: str, point: Any) -> Entry:
    return Entry(
        id=f"syr:part:{name_key(name).replace(' ', '-')}:{way}",
        kind=Precision.DISTRICT,
        names=[f"{_WAY_NAMES[way]} {name} countryside"],
        lat=round(point.y, 3),
        lon=round(point.x, 3),
        source="OCHA COD (shape cut by the points of the compass)",
        trust=5,
        country="SY",
        admin1=name,
        loose=[f"part {name_key(name)} {way}"],
    )


class _Areas:
    """The subdistricts as polygons."""

    def __init__(self, shapes: list[tuple[Any, str, str]]) -> None:
        self.shapes = [shape for shape, _, _ in shapes]
        self.tree = STRtree(self.shapes)
        self.names = [(wide, narrow) for _, wide, narrow in shapes]

    def find(self, lat: float, lon: float | None) -> tuple[str | None, str | None]:
        """The governorate and the district that hold a point; None outside Syria."""
        hits = sorted(self.tree.query(Point(lon, lat), predicate="intersects"))
        return self.names[hits[0]] if hits else (None, None)


def _load_polygons(folder: Path) -> _Areas:
    with shapefile.Reader(str(folder / "syr_admin3"), encoding="utf-8") as reader:
        return _Areas(
            [
                (shape(record.shape.__geo_interface__), record.record["ADM1_EN"], record.record["ADM2_EN"])
                for record in reader.shapeRecords()
            ]
        )
