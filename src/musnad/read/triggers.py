"""Which words name a happening, and of which type."""

from musnad.read.draft import Draft, Marked


def find_drafts(marked: Marked) -> list[Draft]:
    """The claims of a sentence by their triggers, in reading order."""
    return []
