"""The keys by which text finds entries, and the sets of keys that text is scanned with."""

from collections.abc import Iterable, Iterator
from math import log10

from gazetteer.entry import Entry, is_arabic
from gazetteer.tables import load_words, look_at_country
from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.model import Precision

WAR_WEIGHT = 0.7
BIG = 6.0  # a place this weighty keeps its name however frequent the word
SHORTEST = {True: 3, False: 4}  # letters of the shortest name that stands for a place alone: Arabic, Latin
_BASE = {Precision.COUNTRY: 7.0, Precision.PROVINCE: 5.0, Precision.DISTRICT: 2.0, Precision.REGION: 4.0}


def take_weight(entry: Entry) -> float:
    """How likely reports mean this entry among namesakes: powers of ten of people and mentions, more where wars are."""
    base = max(_BASE.get(entry.kind, 1.0), log10(entry.population + 1), 2.0 if entry.weight else 0.0)
    at_war = look_at_country(entry.country).war and entry.kind is not Precision.COUNTRY
    return base + min(1.0, entry.weight / 4) + (WAR_WEIGHT if at_war else 0.0)


def iter_name_keys(entry: Entry) -> Iterator[str]:
    """Every key by which text can find the entry: as written, without articles, joined or split."""
    for name in (*entry.names, *entry.loose):
        if key := name_key(name):
            yield key
            yield drop_articles(key)
            yield from _iter_respelled(key)


def _iter_respelled(key: str) -> Iterator[str]:
    """Names such as دير الزور in one word, and names such as كفرنوران in two."""
    first, _, rest = key.partition(" ")
    if rest and " " not in rest and first in _load_heads("joined"):
        yield first + rest
        yield first.removesuffix("ه") + ("ت" if first.endswith("ه") else "") + rest
    for head in _load_heads("split"):
        if not rest and key.startswith(head) and len(key) > len(head) + 3:
            yield f"{head} {key[len(head) :]}"


def _load_heads(role: str) -> list[str]:
    return [name_key(form) for form in load_words(role)]


def take_forms(places: list[Entry], common: Iterable[str], never: frozenset[str]) -> dict[str, str]:
    """The four sets of keys as lines: sure, loose, common, heads; see lexicon/place_store.py."""
    full = {name_key(name) for entry in places for name in entry.names}
    sure = full | {key for name in full for key in _iter_respelled(name)}
    loose = {drop_articles(key) for key in sure} | {name_key(name) for entry in places for name in entry.loose}
    never -= {name_key(name) for entry in places if take_weight(entry) >= BIG for name in entry.names}
    short = {key for key in sure if len(key) < SHORTEST[is_arabic(key)]}
    alone = sure - short - never - {""}
    sets = {
        "sure": alone,
        "loose": (loose | short) - alone - never - {""},
        "common": set(common),
        "heads": {key.split(" ")[0] for key in sure | loose if " " in key},
    }
    return {kind: "\n".join(sorted(keys)) for kind, keys in sets.items()}
