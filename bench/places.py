"""Places against gold: toponyms found, and how far their points lie from where annotators put them.

`python -m bench.places` prints the figures as JSON. Data: IDRISI (Arabic tweets), LGL and GeoWebNews (English news),
the place phrases of the annotated reports, and the points that Airwars' researchers gave to incidents (the gazetteer
holds places of theirs: a check of sanity, no measure of quality).
"""

import argparse
import json
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any, NamedTuple

from bench.corpora import DEFAULT, load_docs
from musnad.lexicon.gazetteer import find_places
from musnad.model import Location, Precision, Span
from musnad.resolve.places import resolve_phrases
from musnad.text.document import parse_document

NOTE = """Toponyms of IDRISI (tweets of floods and blasts, full of streets and buildings), LGL and GeoWebNews (English
local news). Resolution is scored on gold toponyms that have a point: `resolved` is the share that got one, the rest are
shares of those. Airwars' places are part of the gazetteer: that line is a check, not a measure."""
ROLES = ("place", "origin", "destination")
NARROW = frozenset({Precision.SITE, Precision.QUARTER, Precision.TOWN, Precision.NEAR})
EDGES = " \t\n#_.,،؛:()[]\"'«»“”‘’"


class Gold(NamedTuple):
    """A text with its toponyms, each with its point where one is known."""

    text: str
    toponyms: dict[Span, tuple[float, float] | None]


def take_distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points."""
    lat, lon, other_lat, other_lon = map(radians, (*one, *other))
    chord = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 12742 * asin(sqrt(chord))


def load_idrisi(folder: Path, start: str, end: str) -> list[Gold]:
    """The tweets of one task; recognition and resolution name their offsets differently."""
    return [
        Gold(doc["text"], dict(_iter_idrisi(doc, start, end)))
        for path in sorted(folder.glob("*.jsonl"))
        for doc in load_docs(path)
    ]


def _iter_idrisi(doc: dict[str, Any], start: str, end: str) -> Iterator[tuple[Span, tuple[float, float] | None]]:
    for mention in doc["location_mentions"]:
        osm = mention.get("osm_json") or {}
        point = (float(osm["lat"]), float(osm["lon"])) if osm.get("lat") else None
        span = trim(doc["text"], mention[start], mention[end])
        if span:
            yield span, point


def load_lgl(path: Path) -> list[Gold]:
    """The articles of LGL."""
    return [
        Gold(article.findtext("text") or "", dict(_iter_lgl(article)))
        for article in ET.parse(path).getroot().iter("article")
    ]


def _iter_lgl(article: ET.Element) -> Iterator[tuple[Span, tuple[float, float] | None]]:
    for toponym in article.iter("toponym"):
        lat, lon = toponym.findtext("gaztag/lat"), toponym.findtext("gaztag/lon")
        point = (float(lat), float(lon)) if lat and lon else None
        yield Span(int(toponym.findtext("start") or 0), int(toponym.findtext("end") or 0)), point


def load_gwn(path: Path) -> list[Gold]:
    """The articles of GeoWebNews; literal places with a point only."""
    return [
        Gold(article.findtext("text") or "", dict(_iter_gwn(article)))
        for article in ET.parse(path).getroot().iter("article")
    ]


def _iter_gwn(article: ET.Element) -> Iterator[tuple[Span, tuple[float, float] | None]]:
    for toponym in article.iter("toponym"):
        lat, lon = toponym.findtext("latitude"), toponym.findtext("longitude")
        start, end = toponym.findtext("start"), toponym.findtext("end")
        if start and end and 0 <= int(start) < int(end):
            yield Span(int(start), int(end)), (float(lat), float(lon)) if lat and lon else None


def trim(text: str, start: int, end: int) -> Span | None:
    """A span without the marks at its edges."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end) if start < end else None


def find_spans(text: str) -> set[Span]:
    """The toponyms found in a text."""
    found = set()
    for sentence in parse_document(text).sentences:
        for mention in find_places(sentence):
            if mention.rule != "unknown name":
                whole = sentence.span(mention.start, mention.end)
                if span := trim(text, whole.start, whole.end):
                    found.add(span)
    return found


def score_recognition(golds: Iterable[Gold]) -> dict[str, float]:
    """F1 of toponyms, by exact spans and by any overlap."""
    exact = overlap = touched = gold_count = found_count = 0
    for gold in golds:
        found = find_spans(gold.text)
        exact += len(found & gold.toponyms.keys())
        overlap += sum(any(_touches(span, other) for other in gold.toponyms) for span in found)
        touched += sum(any(_touches(span, other) for other in found) for span in gold.toponyms)
        gold_count, found_count = gold_count + len(gold.toponyms), found_count + len(found)
    return {
        "F1": _f1(exact / found_count, exact / gold_count),
        "overlap P": overlap / found_count,
        "overlap R": touched / gold_count,
        "overlap F1": _f1(overlap / found_count, touched / gold_count),
    }


def _touches(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score_resolution(golds: Iterable[Gold], limits: Iterable[int]) -> dict[str, float]:
    """The share of gold toponyms with a point that get one, and of those the shares within some kilometres."""
    distances, narrow, total = [], [], 0
    for gold in golds:
        located = resolve_phrases([(span, span.of(gold.text)) for span in sorted(gold.toponyms)], gold.text)
        for span, point in gold.toponyms.items():
            total += point is not None
            if point and (best := min(_iter_distances(located[span], point), default=None)) is not None:
                distances.append(best)
                if any(location.precision in NARROW for location in located[span]):
                    narrow.append(best)
    shares = {f"within {km} km": share_within(distances, km) for km in limits}
    finer = {f"towns and finer within {km} km": share_within(narrow, km) for km in limits}
    return {"resolved": len(distances) / total} | shares | finer


def share_within(distances: Sequence[float], km: int) -> float:
    """The share of distances of at most `km` kilometres."""
    return sum(distance <= km for distance in distances) / len(distances)


def _iter_distances(locations: Iterable[Location], point: tuple[float, float]) -> Iterator[float]:
    for location in locations:
        if location.lat is not None and location.lon is not None:
            yield take_distance((location.lat, location.lon), point)


def score_claims(path: Path) -> dict[str, float]:
    """Of the gold place phrases of annotated reports, the share with a point, and the rest by reason."""
    reasons: dict[str, int] = defaultdict(int)
    for doc in load_docs(path):
        for locations in locate_gold(doc).values():
            pointed = any(location.lat is not None for location in locations)
            reasons["point" if pointed else (locations[0].reason or "").split(":")[0]] += 1
    total = sum(reasons.values())
    return {reason: count / total for reason, count in sorted(reasons.items())}


def locate_gold(doc: dict[str, Any]) -> dict[Span, tuple[Location, ...]]:
    """The locations of the gold place phrases of a report."""
    spans = {Span(*span) for claim in doc["claims"] for role in ROLES for span in claim["roles"].get(role, ())}
    return resolve_phrases([(span, span.of(doc["text"])) for span in sorted(spans)], doc["text"])


def score_airwars(folder: Path) -> dict[str, float]:
    """Of incidents with a point, the shares whose reports name a place within some kilometres of it."""
    reports = {doc["id"]: doc["text"] for doc in load_docs(folder / "reports.jsonl")}
    nearest = []
    for incident in load_docs(folder / "incidents.jsonl"):
        texts = [reports[number] for number in incident["reports"] if number in reports]
        if incident["lat"] is not None and texts:
            point = (incident["lat"], incident["lon"])
            nearest.append(min((d for text in texts for d in _iter_text_distances(text, point)), default=float("inf")))
    return {f"within {km} km": share_within(nearest, km) for km in (5, 25)}


def _iter_text_distances(text: str, point: tuple[float, float]) -> Iterator[float]:
    phrases = [(span, span.of(text)) for span in sorted(find_spans(text))]
    for locations in resolve_phrases(phrases, text).values():
        yield from _iter_distances(locations, point)


def measure(places: Path) -> dict[str, float]:
    """Every figure, from the folder of places and the corpora beside it."""
    lgl, gwn = load_lgl(places / "english" / "lgl.xml"), load_gwn(places / "english" / "GWN.xml")
    tweets = load_idrisi(places / "idrisi" / "recognition", "startIdx", "endIdx")
    located = load_idrisi(places / "idrisi" / "resolution", "start_offset", "end_offset")
    groups = {
        "IDRISI recognition": score_recognition(tweets),
        "IDRISI resolution": score_resolution(located, (5, 25, 161)),
        "LGL recognition": score_recognition(lgl),
        "LGL resolution": score_resolution(lgl, (161,)),
        "GeoWebNews recognition": score_recognition(gwn),
        "GeoWebNews resolution": score_resolution(gwn, (161,)),
        "place phrases of reports": score_claims(places.parent / "claims" / "train.jsonl"),
        "Airwars incidents": score_airwars(places.parent / "airwars"),
    }
    return {f"{group}: {name}": figure for group, figures in groups.items() for name, figure in figures.items()}


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    print(json.dumps(measure(parser.parse_args().shared / "corpus" / "places"), indent=1))


if __name__ == "__main__":
    main()
