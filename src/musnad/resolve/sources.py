"""Which entry of the registry the words for a source name, and whose side it is on."""

from functools import lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.registry import load_aliases, load_sources
from musnad.lexicon.source_sorts import load_source_sorts
from musnad.resolve.actors import name_actor
from musnad.resolve.names import Hit, find_names, split_phrase


class Speaker(NamedTuple):
    """What is known of a source by its words."""

    id: str | None
    name: str | None
    kind: str | None
    side: str | None
    reason: str | None


@lru_cache(maxsize=65536)
def name_source(phrase: str) -> Speaker:
    """The entry of the registries that a phrase names."""
    words = split_phrase(phrase)
    sort = _head_sort(words)
    if sort == "anonymous":
        return Speaker(None, None, "anonymous", _side(phrase), "unnamed source")
    return _name_known(words) or _name_party(phrase, sort)


def _name_known(words: tuple[str, ...]) -> Speaker | None:
    hits = [hit for hit in find_names(words, load_aliases("sources")) if _is_name(words, hit)]
    if not hits:
        return None
    longest = max(hits, key=lambda hit: hit.end - hit.start)
    source = load_sources()[longest.alias.id]
    whole = longest.end - longest.start == len(words)
    return Speaker(source.id, source.name, source.kind, source.side, None if whole else "named inside the phrase")


def _is_name(words: tuple[str, ...], hit: Hit) -> bool:
    """Whether a name of one word that is an ordinary word too stands alone or after "channel", "agency"."""
    if hit.end - hit.start > 1 or len(words) == 1 or not words[hit.start].startswith("ال"):
        return True
    return hit.start > 0 and _head_sort(words[hit.start - 1 :]) in ("outlet", "correspondent")


def _name_party(phrase: str, sort: str | None) -> Speaker:
    """A party that speaks for itself, or one whose official speaks."""
    named = name_actor(phrase)
    if named.actor is None:
        return Speaker(None, None, sort, named.side, named.reason)
    if named.reason:
        return Speaker(None, None, sort, named.actor.id, f"speaks for {named.actor.name}")
    actor = named.actor
    return Speaker(actor.id, actor.name, actor.kind, actor.id, None)


def _side(phrase: str) -> str | None:
    named = name_actor(phrase)
    return named.actor.id if named.actor else named.side


def _head_sort(words: tuple[str, ...]) -> str | None:
    """The sort of the first noun that speaks: an anonymous source, a person, an outlet."""
    sorts = load_source_sorts()
    found = (sorts.get(form) for word in words[:1] for form in strip_clitics(word))
    return next((sort for sort in found if sort), None)
