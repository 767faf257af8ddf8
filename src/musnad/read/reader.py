"""What a reader is, and how drafts become claims."""

from typing import Protocol

from musnad.model import Article, Claim


class Reader(Protocol):
    """Anything that reads an article into attributed claims, still without places, days and names resolved."""

    def read(self, article: Article) -> tuple[Claim, ...]:
        """The claims of the article in reading order."""
        ...
