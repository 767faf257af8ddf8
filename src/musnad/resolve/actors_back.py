"""The parties of an article: names, and what "the organisation", "the army" or "its fighters" stand for."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from musnad.lexicon.home_parties import find_home_party
from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.registry import load_aliases, load_party_nouns
from musnad.model import Actor, ResolvedName, Span
from musnad.resolve.actors import PROVISIONAL, Named, name_actor, sort_party, to_resolved
from musnad.resolve.names import split_phrase

BESIDE = 300  # characters; two parties named so close before leave open which is meant
_PRONOUNS = ("ه", "ها", "هم")
_VAGUE = frozenset({"قوات"})  # nouns that begin too many names to lead back to one
_BEARERS = frozenset({"fighters", "forces"})
_GENERAL = frozenset({"fighters", "epithet"})


class Home(NamedTuple):
    """The country that an article is about, and the day it was published."""

    country: str | None
    day: datetime.date | None


class _Told(NamedTuple):
    """A party named before: where, and how the name of a group that the registry lacks begins."""

    end: int
    actor: Actor
    group_head: str | None


class _Description(NamedTuple):
    """A phrase without a name: its noun, or whether it is fighters of "it", and the phrase less those who fight."""

    noun: str | None
    belongs: bool
    rest: str


def resolve_actors(phrases: Iterable[tuple[Span, str]], home: Home) -> dict[Span, ResolvedName]:
    """The parties that the phrases of one article name, given in order of their spans."""
    told: list[_Told] = []
    found = {}
    for span, phrase in phrases:
        named = _name_at_home(phrase, home, own=True) or name_actor(phrase)
        if named.actor is not None:
            head = _find_head(phrase) if named.actor.id.startswith(PROVISIONAL) else None
            told.append(_Told(span.end, named.actor, head))
        elif named.side is None:
            named = _refer_back(span, _describe(phrase), told) or _name_at_home(phrase, home) or named
        found[span] = to_resolved(span, named)
    return found


def _refer_back(span: Span, described: _Description, told: Sequence[_Told]) -> Named | None:
    """The nearest party named before that fits; None where two do, close together."""
    if described.belongs:
        fits = [one for one in told if 0 <= span.start - one.end <= BESIDE]
    elif described.noun:
        wanted = _load_heads().get(described.noun, frozenset())
        fits = [one for one in told if one.actor.id in wanted or one.group_head == described.noun]
    else:
        return None
    near = {one.actor.id for one in fits if 0 <= span.start - one.end <= BESIDE}
    if not fits or len(near) > 1:
        return None
    actor = fits[-1].actor
    return Named(actor, actor.side, f"stands for {actor.name}")


def _name_at_home(phrase: str, home: Home, *, own: bool = False) -> Named | None:
    """The party that a description means in the country that the article is about."""
    if home.country is None:
        return None
    for form in _spell(phrase):
        if actor := find_home_party(form, home.country, home.day, own=own):
            return Named(actor, actor.side, f"of the country told of ({home.country})")
    return None


@lru_cache(maxsize=65536)
def _spell(phrase: str) -> tuple[str, ...]:
    """The spellings of a phrase by which a description is looked up: clitics off, those who fight for it off."""
    words = split_phrase(phrase)
    starts = [0] + [i for i in range(1, len(words)) if all(sort_party(word) in _BEARERS for word in words[:i])]
    return tuple(
        " ".join((first, *words[start + 1 :]))
        for start in starts
        if start < len(words)
        for first in (*strip_clitics(words[start]), words[start].removeprefix("the "))
    ) + ((" ".join(words[1:]),) if words[:1] == ("the",) else ())


@lru_cache(maxsize=65536)
def _describe(phrase: str) -> _Description:
    words = split_phrase(phrase)
    kept = [word for word in words if sort_party(word) not in _GENERAL]
    noun = None
    if len(kept) == 1:
        forms = [form for form in strip_clitics(kept[0]) if form.startswith("ال")]
        noun = next((form.removeprefix("ال") for form in forms if form.removeprefix("ال") in _load_heads()), None)
    belongs = len(words) == 1 and any(_is_fighters_of(form) for form in strip_clitics(words[0]))
    return _Description(noun, belongs, " ".join(kept))


def _is_fighters_of(word: str) -> bool:
    nouns = load_party_nouns()
    stems = (word.removesuffix(ending) for ending in _PRONOUNS if word.endswith(ending))
    return any(nouns.get(stem) == "fighters" for stem in stems)


@lru_cache(maxsize=65536)
def _find_head(phrase: str) -> str:
    """The noun that a party's name begins with, those who fight for it left out."""
    words = (word for word in split_phrase(phrase) if sort_party(word) not in _GENERAL)
    return next((word.removeprefix("ال") for word in words), "")


@cache
def _load_heads() -> Mapping[str, frozenset[str]]:
    """The parties that have a name which begins with each noun, without its article."""
    heads: defaultdict[str, set[str]] = defaultdict(set)
    for name, alias in load_aliases("actors").items():
        first, _, rest = name.partition(" ")
        if rest:
            heads[first.removeprefix("ال")].add(alias.id)
    return {noun: frozenset(ids) for noun, ids in heads.items() if noun not in _VAGUE}
