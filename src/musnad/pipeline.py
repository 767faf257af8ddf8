"""The stages wired together."""

from musnad.model import Article, Reading
from musnad.read.reader import Reader


def read_article(article: Article, reader: Reader) -> Reading:
    """The attributed claims of an article, with days, places and names resolved."""
    return Reading(article.id, reader.read(article))
