"""One place on its way into the gazetteer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.model import Precision

ARABIC = "\u0621\u064a"
NOT_ARABIC = frozenset("ێۆڕڵپچژگڤەۇۈۋېڭٹڈڑںےھڪڻڄڃڇڍڏ")


@dataclass(slots=True)
class Entry:
    """A place with every name it goes by; `trust` says how good its point is, from 9 (survey) to 1 (one report)."""

    id: str
    kind: Precision
    names: list[str]
    lat: float | None
    lon: float | None
    source: str
    trust: int
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    pcode: str | None = None
    population: int = 0
    weight: float = 0.0  # how often reports name it
    loose: list[str] = field(default_factory=list)  # names that count only after a place noun

    def iter_keys(self) -> Iterator[str]:
        """The folded names without articles, by which entries are compared."""
        for name in self.names:
            if key := drop_articles(name_key(name)):
                yield key

    def arabic(self) -> str | None:
        """The first Arabic name."""
        return next((name for name in self.names if is_arabic(name)), None)

    def latin(self) -> str | None:
        """The first name in Latin letters."""
        return next((name for name in self.names if not is_arabic(name)), None)


def is_arabic(name: str) -> bool:
    """Whether a name is written in Arabic letters."""
    return any(ARABIC[0] <= letter <= ARABIC[1] for letter in name)


def is_spelled_arabic(name: str) -> bool:
    """Whether a name in Arabic letters uses only those of Arabic, not of Persian, Kurdish, Urdu or Uyghur."""
    return not set(name) & NOT_ARABIC


def take_distance(one: Entry, other: Entry) -> float:
    """Kilometres between two entries; infinite where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    north, east = radians(other.lat - one.lat) / 2, radians(other.lon - one.lon) / 2
    chord = sin(north) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(east) ** 2
    return 12742 * asin(sqrt(chord))
