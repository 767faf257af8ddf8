"""Which party of the registry the words of a report name."""

from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.registry import Nation, load_actors, load_aliases, load_nations, load_party_nouns
from musnad.model import Actor, ResolvedName, Span
from musnad.resolve.names import Hit, find_names, split_phrase


class Named(NamedTuple):
    """The entry that a phrase names, or why there is none; `side` is the party that it is tied to."""

    actor: Actor | None
    side: str | None
    reason: str


def resolve_actor(span: Span, phrase: str) -> ResolvedName:
    """The party that a phrase names, with the rule that told; no id where it names none for sure."""
    named = name_actor(phrase)
    if named.actor is None:
        return ResolvedName(span=span, side=named.side, reason=named.reason)
    actor = named.actor
    return ResolvedName(
        span=span, id=actor.id, name=actor.name, kind=actor.kind, side=actor.side, reason=named.reason or None
    )


@lru_cache(maxsize=65536)
def name_actor(phrase: str) -> Named:
    """The entry of the registry that a phrase names."""
    words = split_phrase(phrase)
    hits = find_names(words, load_aliases("actors"))
    if hits and hits[0].start == 0 and hits[0].end == len(words):
        return _entry(hits[0].alias.id, "")
    return _name_by_nation(words) or _name_inside(words, hits) or Named(None, None, "no name of the registry")


def _entry(id_: str, reason: str) -> Named:
    actor = load_actors()[id_]
    return Named(actor, actor.side, reason)


def _name_inside(words: tuple[str, ...], hits: list[Hit]) -> Named | None:
    """The first name inside a longer phrase, unless the phrase only says that it is tied to it."""
    for hit in hits:
        tie = next((word for word in words[: hit.start] if _sort(word) == "loyal"), None)
        if tie:
            return Named(None, hit.alias.id, f"said to be tied to {load_actors()[hit.alias.id].name}")
        if len({other.alias.id for other in hits}) > 1 and load_actors()[hits[0].alias.id].kind == "state":
            continue
        return _entry(hit.alias.id, "named inside the phrase")
    return None


def _name_by_nation(words: tuple[str, ...]) -> Named | None:
    """What a noun makes with the adjective of a state: its forces, its people, an office of it."""
    sorts = [_sort(word) for word in words]
    found = [nation for word in words if (nation := _nation(word))]
    if "loyal" in sorts or not found or len({nation.state for nation in found}) > 1:
        return None
    nation = found[0]
    if "people" in sorts:
        return Named(None, None, f"people of {load_actors()[nation.state].name}, no party")
    if "forces" in sorts and nation.forces and nation.part == "adjective":
        return _entry(nation.forces, "forces by the state's adjective")
    if nation.part == "capital" and len(words) > 1:
        return None
    return _entry(
        nation.state, "the state by its capital" if nation.part == "capital" else "the state by its adjective"
    )


def _nation(word: str) -> Nation | None:
    nations = load_nations()
    return next((nations[key] for form in strip_clitics(word) if (key := form.removeprefix("ال")) in nations), None)


def _sort(word: str) -> str | None:
    nouns = load_party_nouns()
    return next((nouns[key] for form in strip_clitics(word) if (key := form.removeprefix("ال")) in nouns), None)
