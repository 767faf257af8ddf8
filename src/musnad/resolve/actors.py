"""Which party of the registry the words of a report name."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.registry import Nation, load_actors, load_aliases, load_nations, load_party_nouns
from musnad.model import Actor, ResolvedName, Span
from musnad.resolve.names import Hit, find_names, split_phrase

PROVISIONAL = "group:"  # ids of groups that the registry lacks begin so
FORCES = frozenset({"forces", "craft"})  # nouns that make forces of a nation
_BY_NAME = frozenset({"ابو", "ابي", "ام"})  # people, whose last name may be the adjective of a state
_WIDE = frozenset({"state", "population"})  # kinds that a longer phrase names without being them
_LATIN_GROUP = re.compile(r"(?:[A-Z][\w'’-]+ )+(?:Brigades?|Battalions?|Front|Movement|Legion|Division)\b")


class Named(NamedTuple):
    """The entry that a phrase names, or why there is none; `side` is the party that it is tied to, and `hostile`
    whether the name is one that its enemies use."""

    actor: Actor | None
    side: str | None
    reason: str
    hostile: bool = False


def to_resolved(span: Span, named: Named) -> ResolvedName:
    """What was found for the words of a span."""
    if named.actor is None:
        return ResolvedName(span=span, side=named.side, reason=named.reason)
    actor = named.actor
    return ResolvedName(
        span=span, id=actor.id, name=actor.name, kind=actor.kind, side=actor.side, reason=named.reason or None
    )


@lru_cache(maxsize=65536)
def name_actor(phrase: str) -> Named:
    """The entry of the registry that a phrase names, else a provisional one where it names a group."""
    words = split_phrase(phrase)
    hits = find_names(words, load_aliases("actors"))
    if hits and hits[0].start == 0 and hits[0].end == len(words):
        return _entry(hits[0].alias.id, "")._replace(hostile=hits[0].alias.stance == "hostile")
    if _is_only_made(words):
        return Named(None, None, "only made there")
    return (
        _name_inside(words, _keep_narrow(words, hits))
        or _name_by_nation(words)
        or _name_inside(words, hits)
        or _name_group(phrase, words)
        or Named(None, None, "no name of the registry")
    )


def _entry(id_: str, reason: str) -> Named:
    actor = load_actors()[id_]
    return Named(actor, actor.side, reason)


def _keep_narrow(words: tuple[str, ...], hits: list[Hit]) -> list[Hit]:
    """The names that stand for themselves beside the adjective of a state; none where the phrase is about people."""
    about_people = sort_party(words[0]) == "people" and not (hits and hits[0].start == 0) if words else True
    return [] if about_people else [hit for hit in hits if load_actors()[hit.alias.id].kind not in _WIDE]


def _name_inside(words: tuple[str, ...], hits: list[Hit]) -> Named | None:
    """The first name inside a longer phrase, unless the phrase only says that it is tied to it."""
    for hit in hits:
        tie = next((word for word in words[: hit.start] if sort_party(word) == "loyal"), None)
        if tie:
            return Named(None, hit.alias.id, f"said to be tied to {load_actors()[hit.alias.id].name}")
        if len({other.alias.id for other in hits}) > 1 and load_actors()[hits[0].alias.id].kind == "state":
            continue
        return _entry(hit.alias.id, "named inside the phrase")._replace(hostile=hit.alias.stance == "hostile")
    return None


def _name_by_nation(words: tuple[str, ...]) -> Named | None:
    """What a noun makes with the adjective of a state: its forces, its people, an office of it."""
    sorts = [sort_party(word) for word in words]
    found = [nation for word in words if (nation := _nation(word))]
    if not found or len({nation.state for nation in found}) > 1 or not _BY_NAME.isdisjoint(strip_clitics(words[0])):
        return None
    nation = found[0]
    state = load_actors()[nation.state]
    if "loyal" in sorts:
        return Named(None, state.id, f"said to be tied to {state.name}")
    if "people" in sorts:
        return Named(None, None, f"people of {state.name}, no party")
    if not FORCES.isdisjoint(sorts) and nation.forces and nation.part == "adjective":
        return _entry(nation.forces, "forces by the state's adjective")
    if nation.part == "capital" and len(words) > 1:
        return None
    return _entry(
        nation.state, "the state by its capital" if nation.part == "capital" else "the state by its adjective"
    )


def _name_group(phrase: str, words: tuple[str, ...]) -> Named | None:
    """A provisional entry for a group that the registry lacks: a noun such as "brigade" with a name after it."""
    start = next((i for i, word in enumerate(words) if sort_party(word) not in {"fighters", *FORCES}), len(words))
    rest = words[start:]
    if phrase.isascii():
        found = _LATIN_GROUP.search(phrase)
        return _make_group(found.group()) if found else None
    if len(rest) < 2 or sort_party(rest[0]) != "group" or "ال" in rest[0][:3] or not _is_proper(rest[1:]):
        return None
    return _make_group(" ".join(rest[:5]))


def _is_proper(words: tuple[str, ...]) -> bool:
    """Whether the words after "brigade" are a name: definite, and none that forces and people in general are called."""
    return any(word.startswith("ال") for word in words[:2]) and all(
        sort_party(word) in {None, "group"} for word in words[:2]
    )


def _make_group(name: str) -> Named:
    id_ = PROVISIONAL + "-".join(split_phrase(name))
    return Named(Actor(id=id_, name=name, kind="armed_group"), None, "a group that the registry lacks")


def _is_only_made(words: tuple[str, ...]) -> bool:
    return any(sort_party(word) == "made" and _nation(before) for before, word in pairwise(words))


def _nation(word: str) -> Nation | None:
    nations = load_nations()
    return next((nations[key] for form in strip_clitics(word) if (key := form.removeprefix("ال")) in nations), None)


def sort_party(word: str) -> str | None:
    """The part that a word plays beside the name of a party."""
    nouns = load_party_nouns()
    return next((nouns[key] for form in strip_clitics(word) if (key := form.removeprefix("ال")) in nouns), None)
