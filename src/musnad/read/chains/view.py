"""A sentence as the search for sources sees it: what each word is."""

from collections.abc import Sequence
from functools import cache

import msgspec

from musnad.lexicon.matcher import Match
from musnad.lexicon.registry import load_actors, load_sources
from musnad.read.chains.words import words_of
from musnad.read.draft import Marked
from musnad.text.document import Sentence

QUOTES = frozenset('"“”„«″')
CLOSING = frozenset('"“”»″')
_BESIDE = frozenset({"stop", "within", "quality", "pronoun"})
_COMPLEMENT = words_of("ar", "complement") | words_of("ar", "that") | QUOTES


class Noun(msgspec.Struct, frozen=True, gc=False):
    """What a word is to the name of a source, up to the word `end`."""

    sort: str  # a sort of the table of source nouns, "name" for a name in a registry, "state" for a state's
    end: int
    prefix: str  # what is written before it in its first word


_AND = ("", "و", "ف")
_SORTS = {"state": "state", "population": "state", "person": "person", "spokesperson": "person"} | dict.fromkeys(
    ("agency", "newspaper", "channel", "site", "radio", "network"), "outlet"
)


@cache
def _sorts() -> dict[str, str]:
    """The sort of every entry of the registries."""
    actors = {actor.id: actor.kind for actor in load_actors().values()}
    sources = {source.id: source.kind for source in load_sources().values()}
    return {id_: _SORTS.get(kind, "name") for id_, kind in (actors | sources).items()}


class View:
    """The words of a sentence with the nouns that speak, the cues, and the words that belong to claims."""

    __slots__ = ("cues", "nouns", "passage", "sentence", "taken", "times", "words")

    def __init__(self, passage: Marked) -> None:
        self.passage = passage
        self.sentence: Sentence = passage.sentence
        self.words = passage.sentence.words
        self.cues = _choose_cues(passage.matches.get("cues", ()))
        self.nouns = _find_nouns(passage)
        self.taken = {i for draft in passage.drafts for i in range(draft.start, draft.end)}
        self.times = {time.start: time.end for time in passage.times}

    def named(self, table: str) -> Sequence[Match]:
        """The names of a registry in the sentence."""
        return self.passage.matches.get(table, ())

    def noun(self, i: int) -> Noun | None:
        """What the word `i` is to the name of a source."""
        return self.nouns.get(i)

    def speaks(self, i: int) -> bool:
        """Whether the word `i` heads the name of someone known to speak."""
        noun = self.nouns.get(i)
        return noun is not None and noun.sort not in _BESIDE

    def names_outlet(self, start: int, end: int) -> bool:
        """Whether the words [start, end) name an outlet, one that passes on what others say."""
        return any(self.nouns[i].sort == "outlet" for i in range(start, end) if i in self.nouns)

    def is_prefixed(self, i: int) -> bool:
        """Whether a preposition is written onto the Arabic word `i`."""
        word, noun = self.words[i], self.nouns.get(i)
        if noun is not None and noun.sort not in _BESIDE:
            return bool(noun.prefix.lstrip("وف").removesuffix("ال"))
        return word.startswith(("لل", "بال", "ل")) and not word.startswith("لا")

    def is_complement(self, i: int) -> bool:
        """Whether what is said begins at the word `i`: "that", a colon, a quotation."""
        return self.words[i] in _COMPLEMENT


def _choose_cues(matches: Sequence[Match]) -> dict[int, Match]:
    """The longest cue at each word, none inside another."""
    chosen: dict[int, Match] = {}
    end = 0
    for match in matches:
        if match.start >= end and _is_cue(match):
            chosen[match.start] = match
            end = match.end
    return chosen


def _is_cue(match: Match) -> bool:
    """Whether the clitics of an Arabic word let it be a cue: participles in the accusative, reports without article."""
    position = match.row.fields["position"]
    if match.row.lang == "ar" and position == "participle":
        return match.before in _AND and match.after in ("ا", "ه", "ين")
    return position != "report" or match.before in _AND


def _find_nouns(passage: Marked) -> dict[int, Noun]:
    nouns: dict[int, Noun] = {}
    for match in passage.matches.get("source_nouns", ()):
        known = nouns.get(match.start)
        if known is None or known.end < match.end:
            nouns[match.start] = Noun(match.row.key, match.end, match.before)
    for table in ("actors", "sources"):
        for match in passage.matches.get(table, ()):
            _add_name(nouns, match, _sorts()[match.row.key])
    return nouns


def _add_name(nouns: dict[int, Noun], match: Match, sort: str) -> None:
    known = nouns.get(match.start)
    if known is None or known.end <= match.end or known.sort in _BESIDE:
        nouns[match.start] = Noun(sort, match.end, match.before)
