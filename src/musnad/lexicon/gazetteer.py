"""Names of places in text: which words of a sentence name a place, by the gazetteer and by place nouns."""

from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import name_key, strip_clitics
from musnad.lexicon.place_nouns import PlaceNoun, find_noun
from musnad.lexicon.place_store import is_name, load_forms, look_up
from musnad.text.document import Sentence

__all__ = ["PlaceMention", "find_places", "is_name", "look_up"]

LONGEST = 5  # words of the longest name tried
_NAMING = frozenset({"noun", "plural"})
_LED_TO = frozenset({"noun", "plural", "side", "near", "inside", "bearing"})
_OF = frozenset({"of", "the"})
_NEVER = frozenset({"التي", "الذي", "هذه", "التى", "ذلك", "تلك", "كانت", "اخري", "واحده"})


class PlaceMention(NamedTuple):
    """A place named by the words [start, end) of a sentence, place nouns before it and adjectives after it included.

    The name itself is the words from `first` on, `name` its key; `rule` says how it was found: "gazetteer", "after noun"
    (a name that counts only there) or "unknown name" (a place noun with a word that the gazetteer lacks).
    """

    start: int
    end: int
    name: str
    rule: str
    first: int


class _Word(NamedTuple):
    """What one word of text may be."""

    keys: tuple[str, ...]  # keys of places of this single word
    heads: tuple[str, ...]  # keys with which a longer name may begin
    noun: PlaceNoun | None
    common: bool
    arabic: bool


@lru_cache(maxsize=65536)
def _look_at(word: str) -> _Word | None:
    forms, key = load_forms(), name_key(word)
    arabic = "\u0600" <= key[:1] <= "\u06ff"
    found = strip_clitics(key) if arabic else (key,)
    keys = tuple(one for one in found if one in forms.sure or one in forms.loose)
    heads = tuple(one for one in found if one.partition(" ")[0] in forms.heads)
    noun = find_noun(word)
    return _Word(keys, heads, noun, key in forms.common, arabic) if keys or heads or noun else None


def find_places(sentence: Sentence) -> list[PlaceMention]:
    """The places that a sentence names, in order of start, not overlapping; the longest name wins."""
    words = [_look_at(word) for word in sentence.words]
    found: list[PlaceMention] = []
    at = 0
    while at < len(words):
        mention = _match(sentence, words, at, found) if words[at] else None
        if mention:
            found.append(mention)
        at = mention.end if mention else at + 1
    return found


def _match(sentence: Sentence, words: list[_Word | None], at: int, found: list[PlaceMention]) -> PlaceMention | None:
    word = words[at]
    assert word is not None
    floor = found[-1].end if found else 0
    start = _find_lead(sentence, words, at, floor)
    led = start < at or (at == floor and bool(found) and sentence.words[at].startswith("و"))
    name = _match_long(sentence, word, at) or (None if word.noun else _match_single(sentence, word, at, led=led))
    if name:
        key, last, rule = name
        return PlaceMention(start, _extend(sentence, words, last), key, rule, at)
    if word.noun and word.noun.role == "noun" and (last := _find_unknown(sentence, words, at)):
        return PlaceMention(
            _find_lead(sentence, words, at, floor),
            last,
            " ".join(map(name_key, sentence.words[at + 1 : last])),
            "unknown name",
            at + 1,
        )
    return None


def _match_long(sentence: Sentence, word: _Word, at: int) -> tuple[str, int, str] | None:
    if not word.heads:
        return None
    forms, rest = load_forms(), [name_key(one) for one in sentence.words[at + 1 : at + LONGEST]]
    for head in word.heads:
        for length in range(len(rest), -1, -1):
            key = " ".join((head, *rest[:length]))
            if " " in key and (key in forms.sure or key in forms.loose) and _is_capital(sentence, at, word):
                return key, at + 1 + length, "gazetteer"
    return None


def _match_single(sentence: Sentence, word: _Word, at: int, *, led: bool) -> tuple[str, int, str] | None:
    forms = load_forms()
    for key in word.keys:
        sure = key in forms.sure and not word.common
        if (sure or led) and _is_capital(sentence, at, word):
            return key, at + 1, "gazetteer" if sure else "after noun"
    return None


def _is_capital(sentence: Sentence, at: int, word: _Word) -> bool:
    """Whether a word in Latin letters begins with a capital; names in Arabic letters always pass."""
    if word.arabic:
        return True
    original = sentence.original(at, at + 1)
    return original[0].isupper() or "-" in original and original.partition("-")[2][:1].isupper()


def _find_lead(sentence: Sentence, words: list[_Word | None], at: int, floor: int) -> int:
    """Where the place nouns before a name begin."""
    start = at
    while start > floor:
        before = words[start - 1]
        if (
            before
            and before.noun
            and before.noun.role in _LED_TO
            and (before.arabic or before.noun.role != "noun" or start < at)
        ):
            start -= 1
        elif start - 2 >= floor and sentence.words[start - 1] in _OF and (noun := words[start - 2]) and noun.noun:
            start -= 2
        else:
            break
    return start


def _find_unknown(sentence: Sentence, words: list[_Word | None], at: int) -> int | None:
    """The end of a name that the gazetteer lacks, after the place noun at `at`."""
    after = at + 1
    if after >= len(words) or words[after] or not words[at].arabic:
        return None
    word = sentence.words[after]
    fits = len(word) > 3 and word[0].isalpha() and word not in _NEVER and not word.endswith(("يه", "ين", "ات", "وا"))
    return after + 1 if fits else None


def _extend(sentence: Sentence, words: list[_Word | None], last: int) -> int:
    """The end of a mention with the adjectives of direction, and in English the place nouns, after it."""
    while last < len(words) and (after := words[last]) and after.noun:
        if after.noun.role != "bearing" and (after.arabic or after.noun.role not in _NAMING):
            break
        last += 1
    return last
