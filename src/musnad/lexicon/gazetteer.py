"""Names of places in text: which words of a sentence name a place, by the gazetteer and by place nouns."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import is_arabic, name_key, strip_clitics
from musnad.lexicon.place_nouns import PlaceNoun, find_noun, load_endings
from musnad.lexicon.place_store import is_name, load_forms, load_pairs, look_up
from musnad.model import Precision
from musnad.text.document import Sentence

__all__ = ["PlaceMention", "find_places", "is_name", "look_up"]

LONGEST = 5  # words of the longest name tried
_NAMING = frozenset({"noun", "lead", "plural"})
_LEADING = frozenset({"noun", "lead", "plural", "side", "near", "inside", "bearing"})
_OF = frozenset({"of", "the"})
_MARKS = frozenset("\"“”«»#'()[]‘’")


class PlaceMention(NamedTuple):
    """A place named by the words [start, end) of a sentence, place nouns before it and adjectives after it included.

    The name itself is the words from `first` on, `name` its key; `rule` says how it was found: "gazetteer",
    "after noun" (a name that counts only there) or "unknown name" (a place noun with a word that the gazetteer lacks).
    """

    start: int
    end: int
    name: str
    rule: str
    first: int


class _Look(NamedTuple):
    """What one word of text may be."""

    keys: tuple[str, ...]  # keys of places of this single word
    heads: tuple[str, ...]  # keys with which a longer name may begin
    noun: PlaceNoun | None
    common: bool
    arabic: bool


class _Name(NamedTuple):
    """A name at some word: its key, the end of its words, the rule."""

    key: str
    end: int
    rule: str


@lru_cache(maxsize=65536)
def _look_at(word: str) -> _Look | None:
    forms, key, noun = load_forms(), name_key(word), find_noun(word)
    arabic = is_arabic(key)
    found = strip_clitics(key) if arabic else (key,)
    if " " in key and arabic and find_noun(key.partition(" ")[0]):  # a hashtag such as #مدينة_حلب
        found = (*found, key.partition(" ")[2])
    keys = tuple(one for one in found if one in forms.sure or one in forms.loose)
    heads = tuple(one for one in found if one.partition(" ")[0] in forms.heads)
    return _Look(keys, heads, noun, key in forms.common, arabic) if keys or heads or noun else None


def find_places(sentence: Sentence, *, lenient: bool = False) -> list[PlaceMention]:
    """The places that a sentence names, in order of start, not overlapping; the longest name wins.

    With `lenient`, for words known to be a place phrase, a common word that opens it counts as the name it can be.
    """
    looks = [_look_at(word) for word in sentence.words]
    if not any(looks):
        return []
    return _Scan(sentence, looks, lenient=lenient).run()


class _Scan:
    """One pass over a sentence; `floor` is the end of the last place, `listing` whether a list may go on there."""

    __slots__ = ("floor", "lenient", "listing", "looks", "sentence", "words")

    def __init__(self, sentence: Sentence, looks: list[_Look | None], *, lenient: bool) -> None:
        self.sentence, self.words, self.looks, self.lenient = sentence, sentence.words, looks, lenient
        self.floor, self.listing = 0, False

    def run(self) -> list[PlaceMention]:
        found, at = [], 0
        while at < len(self.looks):
            look = self.looks[at]
            mention = self.match(look, at) if look else None
            if mention:
                found.append(mention)
                self.listing = mention.start < mention.first or (self.listing and at == self.floor)
                at = self.floor = mention.end
            else:
                at += 1
        return found

    def match(self, look: _Look, at: int) -> PlaceMention | None:
        name = self.match_long(look, at)
        if name is None and not (look.noun.role == "noun" if look.noun else look.keys):
            return None
        start = self.find_lead(at)
        if name is None and look.noun is None:
            name = self.match_single(look, at, led=start < at or self.is_led(at))
        if name and not self.is_inside_tag(start, name.end):
            return PlaceMention(start, self.extend(name.end), name.key, name.rule, at)
        return self.match_unknown(look, look.noun, at, start) if look.noun and look.noun.role == "noun" else None

    def match_long(self, look: _Look, at: int) -> _Name | None:
        """The longest name of several words that begins here."""
        if not look.heads or not self.is_capital(look, at):
            return None
        second = name_key(self.words[at + 1]).partition(" ")[0] if at + 1 < len(self.words) else ""
        heads = [head for head in look.heads if " " in head or f"{head} {second}" in load_pairs()]
        return self.match_heads(heads, at) if heads else None

    def match_heads(self, heads: Iterable[str], at: int) -> _Name | None:
        """The longest name that begins with one of the keys at the word `at`."""
        forms, rest = load_forms(), [name_key(word) for word in self.words[at + 1 : at + LONGEST]]
        for head in heads:
            for length in range(len(rest), -1, -1):
                key = " ".join((head, *rest[:length]))
                if " " in key and (key in forms.sure or key in forms.loose):
                    return _Name(key, at + 1 + length, "gazetteer")
        return None

    def match_single(self, look: _Look, at: int, *, led: bool) -> _Name | None:
        """The name of one word that stands here; a common word or a loose spelling only where it is led to."""
        forms = load_forms()
        for key in look.keys:
            sure = key in forms.sure and not look.common and key not in forms.common
            if (sure or led or self.is_followed(look, at)) and self.is_capital(look, at):
                return _Name(key, at + 1, "gazetteer" if sure else "after noun")
        return None

    def match_unknown(self, look: _Look, noun: PlaceNoun, at: int, start: int) -> PlaceMention | None:
        """A place noun with a name that the gazetteer lacks."""
        if look.arabic:
            first = self.skip_marks(at + 1)
            if not self.may_be_name(first, least=3 if noun.kind is Precision.TOWN else 4):
                return None
            return PlaceMention(start, first + 1, name_key(self.words[first]), "unknown name", first)
        first, end = self.find_capitals(at)
        if first == end:
            return None
        key = " ".join(map(name_key, self.words[first:end]))
        return PlaceMention(min(start, first), max(end, at + 1), key, "unknown name", first)

    def find_capitals(self, at: int) -> tuple[int, int]:
        """The capitalised words after "of", or else before the English noun at `at`."""
        if self.words[at + 1 : at + 2] == ["of"]:
            end = at + 2
            while end < len(self.words) and end < at + 5 and self.has_capital(end):
                end += 1
            return at + 2, end
        first = at
        while first > max(self.floor, 1, at - 3) and self.has_capital(first - 1):
            first -= 1
        return first, at

    def may_be_name(self, at: int, *, least: int) -> bool:
        """Whether the Arabic word at `at` can be the name of a place nobody listed."""
        if at >= len(self.words):
            return False
        word, look = self.words[at], self.looks[at]
        if len(word) < least or not word[0].isalpha() or word.endswith(load_endings()):
            return False
        return look is None or not (look.noun or look.keys or self.match_long(look, at))

    def is_led(self, at: int) -> bool:
        """Whether the word opens a place phrase, or goes on a list of places."""
        if self.lenient and at == 0:
            return len(self.words) == 1 or self.looks[1] is not None
        return self.listing and at == self.floor and self.words[at].startswith("و")

    def is_followed(self, look: _Look, at: int) -> bool:
        """Whether an English place noun stands right after the word."""
        after = self.looks[at + 1] if at + 1 < len(self.looks) and not look.arabic else None
        return bool(after and not after.arabic and after.noun and after.noun.role in _NAMING)

    def is_inside_tag(self, start: int, end: int) -> bool:
        """Whether the words are only part of a hashtag, which names a topic and no place."""
        if self.lenient:
            return False
        span, text = self.sentence.span(start, end), self.sentence.document.folded.original
        follows = text[span.start - 1 : span.start] == "_" and not 0 < start == self.floor
        return follows or (text[span.end : span.end + 1] == "_" and self.looks[end : end + 1] == [None])

    def is_capital(self, look: _Look, at: int) -> bool:
        """Whether a name in Latin letters begins with a capital, its article aside; Arabic letters always pass."""
        return look.arabic or self.has_capital(at)

    def has_capital(self, at: int) -> bool:
        original = self.sentence.original(at, at + 1)
        return original[:1].isupper() or original.partition("-")[2][:1].isupper()

    def skip_marks(self, at: int) -> int:
        """The next word that is no quotation mark or hash."""
        while at < len(self.words) and self.words[at] in _MARKS:
            at += 1
        return at

    def find_lead(self, at: int) -> int:
        """Where the place nouns that lead to the word at `at` begin."""
        start = at
        while (before := self.before(start)) is not None:
            start = before
        return start

    def before(self, start: int) -> int | None:
        """The place noun that stands before the word at `start`, marks and "of the" between them aside."""
        at = start - 1
        while at >= self.floor and (self.words[at] in _MARKS or self.words[at] in _OF):
            at -= 1
        look = self.looks[at] if at >= self.floor else None
        if look is None or look.noun is None or look.noun.role not in _LEADING:
            return None
        direct = look.arabic or look.noun.role not in _NAMING or start - at > 1
        return at if direct else None

    def extend(self, end: int) -> int:
        """The end of a mention with the adjectives of direction, and in English the place nouns, after it."""
        while end < len(self.looks) and (after := self.looks[end]) and after.noun:
            if after.noun.role != "bearing" and (after.arabic or after.noun.role not in _NAMING):
                break
            end += 1
        return end
