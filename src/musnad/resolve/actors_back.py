"""The parties of an article: names, and what "the organisation", "the army" or "its fighters" stand for."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from musnad.lexicon.home_parties import find_home_party, load_home_parties
from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.registry import load_actors, load_aliases, load_party_nouns
from musnad.model import Actor, ResolvedName, Span
from musnad.resolve.actors import FORCES, PROVISIONAL, Named, name_actor, sort_party, to_resolved
from musnad.resolve.names import split_phrase

BESIDE = 300  # characters; two parties named so close before leave open which is meant
_PRONOUNS = ("ه", "ها", "هم")
_PLAIN_CRAFT = frozenset({"craft", "fighters", "epithet"})
_VAGUE = frozenset({"قوات"})  # nouns that begin too many names to lead back to one
_BEARERS = frozenset({"fighters", *FORCES})
_GENERAL = frozenset({"fighters", "epithet"})


class Home(NamedTuple):
    """The country that an article is about, and the day it was published."""

    country: str | None
    day: datetime.date | None


class _Told(NamedTuple):
    """A party named before: where, how the name of a group that the registry lacks begins, and whether it flew."""

    end: int
    actor: Actor
    group_head: str | None
    flew: bool


class _Description(NamedTuple):
    """A phrase without a name: its noun, or whether it is fighters of "it", or aircraft and no more."""

    noun: str | None
    belongs: bool
    flies: bool


def resolve_actors(phrases: Iterable[tuple[Span, str]], home: Home) -> dict[Span, ResolvedName]:
    """The parties that the phrases of one article name, given in order of their spans."""
    told: list[_Told] = []
    found = {}
    for span, phrase in phrases:
        named = _name_at_home(phrase, home, own=True) or _follow(name_actor(phrase), home)
        if named.actor is not None:
            head = _find_head(phrase) if named.actor.id.startswith(PROVISIONAL) else None
            told.append(_Told(span.end, named.actor, head, _flies(phrase)))
        elif named.side is None:
            named = _refer_back(span, _describe(phrase), told) or _name_at_home(phrase, home) or named
        found[span] = to_resolved(span, named)
    return found


def _follow(named: Named, home: Home) -> Named:
    """The party that a plain name means after its first bearer was gone."""
    actor = named.actor
    if actor is None or actor.successor is None or named.hostile:
        return named
    if home.day is None or actor.until is None or home.day.year <= actor.until:
        return named
    successor = load_actors()[actor.successor]
    return Named(successor, successor.side, f"of {home.day.year}")


def _refer_back(span: Span, described: _Description, told: Sequence[_Told]) -> Named | None:
    """The nearest party named before that fits; None where two do, close together."""
    if described.flies:
        flew = {one.actor.id: one.actor for one in told if one.flew}
        actor = flew.popitem()[1] if len(flew) == 1 else None
        return Named(actor, actor.side, f"stands for {actor.name}") if actor else None
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
    """The descriptions of a country's party that a phrase may be: clitics off, those who fight or fly for it off."""
    words = split_phrase(phrase)
    starts = [i for i in range(len(words)) if all(sort_party(word) in _BEARERS for word in words[:i])]
    forms = (" ".join((first, *words[start + 1 :])) for start in starts for first in strip_clitics(words[start]))
    return tuple(form for form in (*forms, " ".join(words[1:])) if form in load_home_parties())


@lru_cache(maxsize=65536)
def _describe(phrase: str) -> _Description:
    words = split_phrase(phrase)
    kept = [word for word in words if sort_party(word) not in _GENERAL]
    noun = None
    if len(kept) == 1:
        forms = [form for form in strip_clitics(kept[0]) if form.startswith("ال")]
        noun = next((form.removeprefix("ال") for form in forms if form.removeprefix("ال") in _load_heads()), None)
    belongs = len(words) == 1 and any(_is_fighters_of(form) for form in strip_clitics(words[0]))
    flies = bool(words) and all(sort_party(word) in _PLAIN_CRAFT for word in words) and _flies(phrase)
    return _Description(noun, belongs, flies)


@lru_cache(maxsize=65536)
def _flies(phrase: str) -> bool:
    """Whether a phrase speaks of aircraft."""
    return any(sort_party(word) == "craft" for word in split_phrase(phrase))


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
