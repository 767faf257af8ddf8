"""The names of a place in the words of monitors: `Ar Raqqah: Ansar mosque`, `قرب معبر نصيب في درعا`."""

import re
from collections.abc import Iterator

from gazetteer.entry import is_arabic
from gazetteer.sounds import sound_alike
from gazetteer.tables import load_words

LONGEST = 4  # words of a name
_MARKS = re.compile(r"[\d،,():/؟?]")
_LATIN_NOUN = re.compile(
    r"\s+(?:town|city|village|village/town|suburb|neighbou?rhood|area|nahiyah|mantiqah|camp)$",
    re.IGNORECASE,
)
_LATIN_LOOSE = re.compile(
    r"\d|\b(?:road|between|near|countryside|governorate|of|and|front|region|border|district|northern|southern|eastern|western|central)\b",
    re.IGNORECASE,
)
_LATIN_MARK = re.compile(r"\s*[,:()/;]\s*")
_LATIN_SITE = re.compile(
    r"\b(?:the|al|oil|gas|idp|field|mosque|hospital|roundabout|crossing|prison|school|street|farms?|camp|square|market|base|bridge|checkpoint|factory|station)\b",
    re.IGNORECASE,
)
_LATIN_NEAR = re.compile(r"\b(?:near|vicinity of|village of|in)\b", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_ARABIC_TAIL = re.compile(r"\s*(?:[،,(/].*| في .*)$")


def trim_arabic(name: str) -> str:
    """The Arabic name without the noun for its kind; empty where the words describe more than name."""
    words = name.replace("_", " ").replace("#", "").split()
    if len(words) > 1 and words[0] in load_words("noun"):
        words = words[1:]
    described = not words or words[0] in load_words("loose") or set(words) & load_words("inner").keys()
    trimmed = " ".join(words)
    return "" if described or len(words) > LONGEST or _MARKS.search(trimmed) or not is_arabic(trimmed) else trimmed


def _trim_latin(name: str) -> str:
    trimmed = _LATIN_NOUN.sub("", " ".join(name.split()))
    trimmed = trimmed.title() if trimmed.isupper() else trimmed
    return trimmed if 3 <= len(trimmed) <= 30 and not _LATIN_LOOSE.search(trimmed) else ""


def pick_names(arabic: str, latin: str) -> list[str]:
    """The Latin and the Arabic name of one place, none where they are of two."""
    arabic = _ARABIC_TAIL.sub("", _INVISIBLE.sub("", arabic).strip())
    first, *others = (part.strip() for part in _trim_latin(latin.split(",", maxsplit=1)[0]).split("/"))
    trimmed = trim_arabic(arabic)
    if (trimmed and first and not sound_alike(trimmed, first)) or not (trimmed or first):
        return _pick_part(arabic, latin)
    spellings = [part for part in others if sound_alike(trimmed or first, part)]
    return [name for name in (first, *spellings, trimmed) if len(name) > 2]


def _pick_part(arabic: str, latin: str) -> list[str]:
    """The Arabic name, its surroundings left out, that some part of the Latin name bears out."""
    name = trim_arabic(_skip_near(arabic))
    bare = _drop_kind(name)
    parts = list(_iter_parts(latin))
    kept = (
        parts if bare != name or ":" in latin else parts[:1]
    )  # in "market, Raqqa" the last part is the town around it
    borne = any(sound_alike(bare, _LATIN_SITE.sub(" ", part)) for part in kept)
    return [name] if borne and len(name) > 2 else []


def _iter_parts(latin: str) -> Iterator[str]:
    """The parts of a Latin name between marks; what "near" and "in" set apart are parts too."""
    for part in _LATIN_MARK.split(latin):
        yield from (piece for piece in _LATIN_NEAR.split(part) if piece.strip())


def _skip_near(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in load_words("near"):
        words = words[1:]
    return " ".join(words)


def _drop_kind(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first in load_words("kept") else name
