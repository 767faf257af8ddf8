"""The stages wired together."""

from collections.abc import Iterable, Iterator

from musnad.model import Article, Reading
from musnad.read.reader import Reader
from musnad.resolve.claims import resolve_claims


def read_article(article: Article, reader: Reader) -> Reading:
    """The attributed claims of an article, with days, places and names resolved."""
    return Reading(article.id, resolve_claims(article, reader.read(article)))


def read_articles(articles: Iterable[Article], reader: Reader) -> Iterator[tuple[Article, Reading]]:
    """Each article with its reading, one at a time."""
    return ((article, read_article(article, reader)) for article in articles)
