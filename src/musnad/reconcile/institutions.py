"""Ministries told by their office and their state: one is one however, and in whichever language, it is named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from musnad.lexicon.registry import load_actors, load_aliases, load_nations, load_sources
from musnad.reconcile.wording import split_plain

_KIND = "ministry"
_LINKS = frozenset({"of", "the", "s", "for", "in"})
_TELLING = 2  # words of an office that may stand among others
Words = frozenset[str]


class Institution(NamedTuple):
    """What tells an institution, and its name where the registry has one."""

    key: str
    name: str | None


@lru_cache(maxsize=65536)
def find_institution(phrase: str, side: str) -> Institution | None:
    """The ministry that a phrase names, of the state that a party belongs to; None where it names none."""
    party = load_actors().get(side)
    words, offices = _reduce(split_plain(phrase)), _load_offices()
    named = [some for some in offices if some == words or (len(some) >= _TELLING and some <= words)]
    if party is None or party.country is None or not named:
        return None
    office = offices[max(named, key=lambda some: (len(some), sorted(some)))]
    known = [one for one in _load_holders()[office] if load_sources()[one].country == party.country]
    if len(known) == 1:
        return Institution(known[0], load_sources()[known[0]].name)
    return Institution(f"{party.country} {office}", None)


def _reduce(words: Iterable[str]) -> Words:
    """The words without those for states and those that only join."""
    bare = {word.removeprefix("ال") for word in words}
    return frozenset(bare - load_nations().keys() - _load_states() - _LINKS)


@cache
def _load_states() -> Words:
    """The names of states that are one word."""
    actors = load_actors()
    aliases = load_aliases("actors").items()
    states = (name for name, alias in aliases if alias.id in actors and actors[alias.id].kind == "state")
    return frozenset(name.removeprefix("ال") for name in states if " " not in name)


def _iter_offices() -> Iterator[tuple[str, Words]]:
    """The words for an office in each name of a ministry."""
    for name, alias in load_aliases("sources").items():
        if load_sources()[alias.id].kind == _KIND and (words := _reduce(split_plain(name))):
            yield alias.id, words


@cache
def _load_offices() -> Mapping[Words, str]:
    """The words for an office and the first ministry that has it: words that name one ministry name one office."""
    by_holder: defaultdict[str, set[Words]] = defaultdict(set)
    for holder, words in _iter_offices():
        by_holder[holder].add(words)
    offices: dict[Words, str] = {}
    for holder, some in sorted(by_holder.items()):
        meant = {offices[words] for words in some if words in offices}
        joined = some | {words for words, office in offices.items() if office in meant}
        offices.update(dict.fromkeys(joined, min(meant, default=holder)))
    return offices


@cache
def _load_holders() -> Mapping[str, tuple[str, ...]]:
    """The ministries that have each office."""
    offices = _load_offices()
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for holder, words in _iter_offices():
        holders[offices[words]].add(holder)
    return {office: tuple(sorted(some)) for office, some in holders.items()}
