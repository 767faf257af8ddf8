"""Who and what a claim names, as searches ask for it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from musnad.lexicon.place_keys import drop_articles, name_key
from musnad.lexicon.registry import load_actors, load_aliases, load_sources
from musnad.model import Article, Claim, Location, ResolvedName, Role, Span
from musnad.text.fold import fold

PLACES = (Role.PLACE, Role.ORIGIN, Role.DESTINATION)
ROLES = ("actor", "target", "source", "origin", "publisher", "place")


class Named(NamedTuple):
    """Somebody or something in a role: by the registry's id, or by the words, and the names that go with it."""

    role: str
    key: str
    names: frozenset[str]
    lat: float | None = None
    lon: float | None = None


@lru_cache(maxsize=65536)
def reduce_name(name: str) -> str:
    """A name as it is compared: folded, without articles."""
    return drop_articles(name_key(name))[:200]


@cache
def load_known_names(table: str) -> Mapping[str, frozenset[str]]:
    """For each id of `actors` or `sources` its names, reduced."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, alias in load_aliases(table).items():
        found[alias.id].add(reduce_name(name))
    entries = load_actors() if table == "actors" else load_sources()
    for key, entry in entries.items():
        found[key] |= {reduce_name(key), reduce_name(entry.name)}
    return {key: frozenset(names) for key, names in found.items()}


@lru_cache(maxsize=65536)
def find_source(publisher: str) -> str | None:
    """The registry's id of a publisher."""
    alias = load_aliases("sources").get(fold(publisher).text.strip())
    return alias.id if alias else None


def list_named(article: Article, claim: Claim) -> set[Named]:
    """All that a claim and its article name."""
    found = {*_iter_actors(article, claim), *_iter_sources(article, claim), *_iter_places(article, claim)}
    if article.publisher:
        found |= {name_publisher(article.publisher, role) for role in ("publisher", "source")}
    return found


def name_publisher(publisher: str, role: str = "publisher") -> Named:
    """A publisher, by the registry's id if it has one."""
    known = find_source(publisher)
    return _name(role, "sources", known, [publisher]) if known else _name_by_words(role, publisher)


def name_speaker(article: Article, claim: Claim) -> Named | None:
    """The first of a claim's chain."""
    return next(_iter_chain(article, claim, "origin", 1), None)


def _iter_actors(article: Article, claim: Claim) -> Iterator[Named]:
    known = {name.span: name for name in claim.resolved.actors} if claim.resolved else {}
    for role in (Role.ACTOR, Role.TARGET):
        for span in claim.roles.get(role, ()):
            name, words = known.get(span), span.of(article.text)
            if name and name.id:
                yield _name(role, "actors", name.id, [name.name or ""])
                if name.side:
                    yield _name(role, "actors", name.side, [])
            elif role is Role.ACTOR:
                yield _name_by_words(role, words)


def _iter_sources(article: Article, claim: Claim) -> Iterator[Named]:
    yield from _iter_chain(article, claim, "source", len(claim.chain))
    yield from _iter_chain(article, claim, "origin", 1)


def _iter_chain(article: Article, claim: Claim, role: str, length: int) -> Iterator[Named]:
    known: dict[Span, ResolvedName] = {name.span: name for name in claim.resolved.sources} if claim.resolved else {}
    for link in claim.chain[:length]:
        name, words = known.get(link.source), link.source.of(article.text)
        if name and name.id:
            yield _name(role, "sources", name.id, [name.name or ""])
        else:
            yield _name_by_words(role, words)


def _iter_places(article: Article, claim: Claim) -> Iterator[Named]:
    known: dict[Span, Location] = {place.span: place for place in claim.resolved.places} if claim.resolved else {}
    for span in (span for role in PLACES for span in claim.roles.get(role, ())):
        place, words = known.get(span), span.of(article.text)
        if place and place.id:
            names = {reduce_name(name) for name in (place.id, place.name, place.name_ar) if name}
            yield Named("place", place.id, frozenset(names), place.lat, place.lon)
        else:
            yield _name_by_words("place", words)


def _name(role: str, table: str, key: str, names: list[str]) -> Named:
    given = {reduce_name(name) for name in (key, *names) if name}
    return Named(role, key, load_known_names(table).get(key, frozenset()) | given)


def _name_by_words(role: str, words: str) -> Named:
    name = reduce_name(words)
    return Named(role, f"~{name}", frozenset({name}))
