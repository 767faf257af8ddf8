"""Counts: how many, as written and as bounded."""

from musnad.grammar.counts.find import find_counts
from musnad.grammar.counts.mention import CountMention

__all__ = ["CountMention", "find_counts"]
