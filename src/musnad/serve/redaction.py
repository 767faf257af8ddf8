"""Hides the names of victims, witnesses and other private people, and whose home something is.

It rather hides too much: a name is private unless the registries know who it is.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar

import msgspec

from musnad.model import Article, Claim, Role, Span
from musnad.reconcile.naming import heads_name, is_name
from musnad.reconcile.wording import is_ordinary
from musnad.text.fold import fold

T = TypeVar("T")

BLOCK: Final = "█"
_PEOPLE: Final = (Role.ACTOR, Role.TARGET)
_AHEAD: Final = re.compile(r"\W{0,3}((?:[ء-ي]+\s+){0,3}[ء-ي]+)")
_HOME: Final = re.compile(
    r"(?<!\w)(?:(?:[وفبلك]{0,2}(?:منزل|منازل|بيت|بيوت|دار|شقة))\s+((?:[ء-ي]+\s+){0,2}[ء-ي]+)"
    r"|(?:house|home|apartment|flat) of ((?:[A-Z][\w’'-]+\s?){1,4})"
    r"|((?:[A-Z][\w’-]+\s){1,3}[A-Z][\w-]+)['’]s? (?:house|home|apartment|flat))"
)
_LEAST: Final = 3  # letters of a name


def find_private_names(article: Article, claims: Iterable[Claim]) -> frozenset[str]:
    """The names of private people that claims about the article tell of, and of those whose home it speaks of."""
    found = {name for claim in claims for name in _iter_names(article, claim)}
    found.update(_iter_homes(article.text))
    if article.title:
        found.update(_iter_homes(article.title))
    return frozenset(name for name in found if len(name) >= _LEAST)


def _iter_names(article: Article, claim: Claim) -> Iterator[str]:
    known = _find_known(claim)
    spans = [span for role in _PEOPLE for span in claim.roles.get(role, ())]
    for span in (*spans, *(link.source for link in claim.chain)):
        words = span.of(article.text)
        if span not in known and is_name(words):
            yield _trim(words)
        if heads_name(article.text, span) and (after := _AHEAD.match(article.text, span.end)):
            yield _cut(after[1])


def _find_known(claim: Claim) -> set[Span]:
    """The words that name somebody whom the registries know."""
    if claim.resolved is None:
        return set()
    return {name.span for name in (*claim.resolved.actors, *claim.resolved.sources) if name.id or name.side}


def _iter_homes(text: str) -> Iterator[str]:
    for match in _HOME.finditer(text):
        words = match[1] or match[2] or match[3]
        if words.isascii() or not is_ordinary(fold(words.split()[0]).text):
            yield _cut(words)


def _trim(words: str) -> str:
    """The words without "the child", "the house of" and the like before the name."""
    kept = words.split()
    while len(kept) > 1 and not words.isascii() and is_ordinary(fold(kept[0]).text):
        kept.pop(0)
    return " ".join(kept)


def _cut(words: str) -> str:
    """The words as far as they can be a name."""
    kept = words.split()
    for place, word in enumerate(kept):
        if place and is_ordinary(fold(word).text):
            return " ".join(kept[:place])
    return " ".join(kept)


def hide(value: T, names: Iterable[str], kind: type[T]) -> T:
    """The same with a block for each letter of the names, wherever they stand in it; all offsets stay right.

    `kind` is the type of the value.
    """
    longest_first = sorted(set(names), key=len, reverse=True)
    if not longest_first:
        return value
    pattern = re.compile(rf"(?<!\w)[وفبلك]?(?:{'|'.join(map(_to_pattern, longest_first))})(?!\w)")
    return msgspec.convert(_hide(msgspec.to_builtins(value), pattern), kind)


def _to_pattern(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _hide(value: Any, pattern: re.Pattern[str]) -> Any:  # noqa: ANN401 - whatever JSON can be
    if isinstance(value, str):
        return pattern.sub(lambda match: re.sub(r"\S", BLOCK, match[0]), value)
    if isinstance(value, dict):
        return {key: _hide(one, pattern) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_hide(one, pattern) for one in value]
    return value
