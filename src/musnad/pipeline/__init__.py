"""The stages wired together."""

from musnad.pipeline.reading import keep_likely, read_article, read_articles

__all__ = ["keep_likely", "read_article", "read_articles"]
