"""Whose words a claim gives: a speaker who is named, or one of a publisher's unnamed sources."""

from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.source_sorts import load_source_sorts
from musnad.lexicon.tables import iter_rows
from musnad.model import Article, Claim, ResolvedName
from musnad.reconcile.institutions import find_institution
from musnad.reconcile.wording import is_ordinary, split_plain
from musnad.text.fold import fold

_ANONYMOUS = "anonymous"
_PEOPLE = frozenset({_ANONYMOUS, "person"})
_NAME_WORDS = 2
Words = tuple[str, ...]


class Speaker(NamedTuple):
    """What tells a speaker from others, how they are called, whose side they are on, and whether they are named."""

    key: str
    name: str
    side: str | None
    named: bool = True


def find_speaker(claim: Claim, article: Article, publisher: str) -> Speaker:
    """The origin of a claim's chain; where there is none the publisher, whose sources without a name are apart from
    other publishers' and from the publisher itself."""
    if not claim.chain:
        return Speaker(f"publisher {publisher}", publisher, None, named=False)
    words, known = claim.chain[0].source.of(article.text), _find_source(claim)
    if known is not None and known.id:
        return Speaker(known.id, known.name or known.id, known.side)
    side = known.side if known else None
    office = find_institution(words, side) if side else None
    if office:
        return Speaker(office.key, office.name or words, side)
    name = _take_name(words)
    if name:
        return Speaker(" ".join(name), words, side)
    return Speaker(
        " ".join(filter(None, ("unnamed", side, "of", publisher))), f"{words} ({publisher})", side, named=False
    )


def _find_source(claim: Claim) -> ResolvedName | None:
    if claim.resolved is None:
        return None
    return next((name for name in claim.resolved.sources if name.span == claim.chain[0].source), None)


@lru_cache(maxsize=65536)
def _take_name(phrase: str) -> Words:
    """What names a speaker in a phrase: of a person the name alone, so that titles make no difference; nothing in
    "a local source" or "residents of the town"."""
    words = tuple(split_plain(phrase))
    sort = next((sort for word in words if (sort := _find_sort(word))), None)
    if sort == _ANONYMOUS:
        words = words[: _find_inside(words)]
    runs = [tuple(run) for telling, run in groupby(words, lambda word: _is_telling(word, phrase)) if telling]
    longest = max(runs, key=len, default=())
    if sort in _PEOPLE and len(longest) >= _NAME_WORDS:
        return longest
    return words if longest and sort != _ANONYMOUS else ()


def _is_telling(word: str, phrase: str) -> bool:
    """Whether a word may be a name: none of those that reports use in general, nor a Latin one in small letters."""
    return not is_ordinary(word) and not (word.isascii() and word in phrase)


def _find_sort(word: str) -> str | None:
    sorts = load_source_sorts()
    return next((sorts[form] for form in (*strip_clitics(word), word.removesuffix("es")) if form in sorts), None)


def _find_inside(words: Words) -> int:
    """Where it begins to be told what nameless people are in or from: the place does not name them."""
    return next((at for at, word in enumerate(words) if word in _load_inner()), len(words))


@cache
def _load_inner() -> frozenset[str]:
    rows = (row for lang in ("ar", "en") for row in iter_rows(f"{lang}/source_nouns.csv"))
    return frozenset(fold(row["form"]).text for row in rows if row["sort"] == "within")
