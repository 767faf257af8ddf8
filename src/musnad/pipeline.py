"""The stages wired together."""

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from musnad.errors import InputError
from musnad.model import Article, Reading
from musnad.read.reader import Reader
from musnad.resolve.claims import resolve_claims


def read_article(article: Article, reader: Reader) -> Reading:
    """The attributed claims of an article, with days, places and names resolved."""
    return Reading(article.id, resolve_claims(article, reader.read(article)))


def read_articles(
    articles: Iterable[Article],
    reader: Reader,
    *,
    report: Callable[[InputError], None],
    min_confidence: float = 0.0,
) -> Iterator[tuple[Article, Reading]]:
    """Each article with its reading, one at a time; an article that breaks the reader goes to `report`.

    Claims less likely to be right than `min_confidence` are left out.
    """
    for article in articles:
        try:
            reading = read_article(article, reader)
        except Exception as error:  # noqa: BLE001 - a fault of ours in one article must not cost the user the rest
            report(InputError(f"not read, by a fault of Musnad ({type(error).__name__})", file=article.id))
        else:
            yield article, keep_likely(reading, min_confidence)


def keep_likely(reading: Reading, min_confidence: float) -> Reading:
    """The reading without claims less likely to be right; no claim is left caused by one that is gone."""
    if not min_confidence:
        return reading
    kept = [claim for claim in reading.claims if (claim.confidence or 0) >= min_confidence]
    ids = {claim.id for claim in kept}
    return Reading(
        reading.id, tuple(replace(claim, cause=claim.cause if claim.cause in ids else None) for claim in kept)
    )
