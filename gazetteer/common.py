"""Words of running text that look like a place and seldom are one, told by their frequency (wordfreq)."""

from collections.abc import Iterator
from itertools import takewhile

from wordfreq import top_n_list, zipf_frequency

from gazetteer.entry import Entry, is_arabic
from gazetteer.keys import iter_name_keys, take_weight
from gazetteer.tables import iter_rows, look_at_country
from musnad.lexicon.place_keys import name_key, strip_clitics
from musnad.model import Precision

ARABIC_ZIPF, ENGLISH_ZIPF = 3.1, 3.0
NEVER_ZIPF = {"ar": 5.6, "en": 5.0}  # a word this frequent is no place anywhere
KNOWN_WEIGHT = 5.7  # an English word this well known as a place stands for it when capitalised


def find_common(entries: list[Entry]) -> list[str]:
    """The frequent words that are also the key of a place, less those known to mean it."""
    weights: dict[str, float] = {}
    for entry in entries:
        state = entry.kind is Precision.PROVINCE and look_at_country(entry.country).english
        for key in iter_name_keys(entry):
            weights[key] = max(weights.get(key, 0.0), take_weight(entry), KNOWN_WEIGHT if state else 0.0)
    known = {name_key(row["form"]) for row in iter_rows("known_words.csv")}
    never = {name_key(row["form"]) for row in iter_rows("common_words.csv")}
    return sorted({word for word in _iter_frequent() if _is_common(word, weights, known)} | never)


def find_never() -> frozenset[str]:
    """The words too frequent to be taken for a place even after a place noun, well-known places aside."""
    known = {name_key(row["form"]) for row in iter_rows("known_words.csv")}
    words = (name_key(word) for lang, least in NEVER_ZIPF.items() for word in _iter_top(lang, least))
    return frozenset(words) - known


def _iter_top(lang: str, least: float) -> Iterator[str]:
    return takewhile(lambda word: zipf_frequency(word, lang) >= least, top_n_list(lang, 60_000))


def _iter_frequent() -> Iterator[str]:
    for lang, least in (("ar", ARABIC_ZIPF), ("en", ENGLISH_ZIPF)):
        yield from map(name_key, _iter_top(lang, least))


def _is_common(word: str, weights: dict[str, float], known: set[str]) -> bool:
    if not is_arabic(word):
        return word not in known and 0 < weights.get(word, 0.0) < KNOWN_WEIGHT
    hits = [key for key in strip_clitics(word) if key in weights]
    return bool(hits) and not known.intersection(hits)
