"""Articles in, claims out: reading and resolving wired together."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from musnad.errors import InputError
from musnad.model import Article, Reading
from musnad.read.gate import may_hold_claims
from musnad.read.reader import Reader
from musnad.resolve.claims import resolve_claims

T = TypeVar("T")
R = TypeVar("R")


def read_article(article: Article, reader: Reader) -> Reading:
    """The attributed claims of an article, with days, places and names resolved."""
    return Reading(article.id, resolve_claims(article, reader.read(article)))


def read_articles(
    articles: Iterable[Article],
    reader: Reader,
    *,
    report: Callable[[InputError], None],
    skip: Callable[[Article], None] | None = None,
    ahead: bool = True,
    min_confidence: float = 0.0,
) -> Iterator[tuple[Article, Reading]]:
    """Each article with its reading, in order; an article that breaks the reader goes to `report`.

    Where `skip` is given, articles that have nothing to do with armed conflict are not read but go there too. As many
    are read side by side as the reader says is worth it, so some are taken before they are asked for, unless `ahead` is
    false. Claims less likely to be right than `min_confidence` are left out.
    """
    attempt = partial(_try_to_read, reader=reader, every=skip is None)
    for article, reading in _map_ahead(attempt, articles, threads=reader.abreast if ahead else 1):
        if isinstance(reading, InputError):
            report(reading)
            continue
        if reading is None and skip is not None:
            skip(article)
        yield article, keep_likely(reading or Reading(article.id, ()), min_confidence)


def _map_ahead(work: Callable[[T], R], items: Iterable[T], *, threads: int) -> Iterator[tuple[T, R]]:
    """Each item with what `work` makes of it, in order; in several threads some are worked on ahead."""
    if threads == 1:
        yield from ((item, work(item)) for item in items)
        return
    pool = ThreadPoolExecutor(threads)
    waiting: deque[tuple[T, Future[R]]] = deque()
    try:
        for item in items:
            waiting.append((item, pool.submit(work, item)))
            if len(waiting) > threads:
                yield waiting[0][0], waiting.popleft()[1].result()
        while waiting:
            yield waiting[0][0], waiting.popleft()[1].result()
    finally:
        pool.shutdown(cancel_futures=True)


def _try_to_read(article: Article, reader: Reader, *, every: bool) -> Reading | InputError | None:
    """The reading; None where the gate is closed to the article."""
    try:
        return read_article(article, reader) if every or may_hold_claims(article.text) else None
    except Exception as error:  # noqa: BLE001 - a fault of ours in one article must not cost the user the rest
        return InputError(f"not read, by a fault of Musnad ({type(error).__name__})", file=article.id)


def keep_likely(reading: Reading, min_confidence: float) -> Reading:
    """The reading without claims less likely to be right; no claim is left caused by one that is gone."""
    if not min_confidence:
        return reading
    kept = [claim for claim in reading.claims if (claim.confidence or 0) >= min_confidence]
    ids = {claim.id for claim in kept}
    return Reading(
        reading.id, tuple(replace(claim, cause=claim.cause if claim.cause in ids else None) for claim in kept)
    )
