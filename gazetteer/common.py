"""Words of running text that look like a place and seldom are one, told by their frequency (wordfreq)."""

from collections.abc import Iterator

from wordfreq import top_n_list, zipf_frequency

from gazetteer.entry import Entry, is_arabic
from gazetteer.hand import TABLES, iter_rows
from gazetteer.write import iter_name_keys, take_weight
from musnad.lexicon.place_keys import name_key, strip_clitics

ARABIC_ZIPF, ENGLISH_ZIPF = 3.1, 3.0
KNOWN_WEIGHT = 5.7  # an English word this well known as a place stands for it when capitalised


def find_common(entries: list[Entry]) -> list[str]:
    """The frequent words that are also the key of a place, less those known to mean it."""
    weights: dict[str, float] = {}
    for entry in entries:
        for key in iter_name_keys(entry):
            weights[key] = max(weights.get(key, 0.0), take_weight(entry))
    known = {row["form"] for row in iter_rows(TABLES / "known_words.csv")}
    never = {row["form"] for row in iter_rows(TABLES / "common_words.csv")}
    return sorted({word for word in _iter_frequent() if _is_common(word, weights, known)} | never)


def _iter_frequent() -> Iterator[str]:
    for lang, least in (("ar", ARABIC_ZIPF), ("en", ENGLISH_ZIPF)):
        for word in top_n_list(lang, 60_000):
            if zipf_frequency(word, lang) < least:
                break
            yield name_key(word)


def _is_common(word: str, weights: dict[str, float], known: set[str]) -> bool:
    if not is_arabic(word):
        return word not in known and 0 < weights.get(word, 0.0) < KNOWN_WEIGHT
    hits = [key for key in strip_clitics(word) if key in weights]
    return bool(hits) and not known.intersection(hits)
