"""What a reader is."""

from typing import Protocol

from musnad.model import Article, Claim


class Reader(Protocol):
    """Anything that reads an article into attributed claims, still without places, days and names resolved."""

    abreast: int  # so many articles are read fastest side by side, each in a thread

    def read(self, article: Article) -> tuple[Claim, ...]:
        """The claims of the article in reading order."""
        ...
