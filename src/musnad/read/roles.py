"""Who did what to whom, where, with what, and how many."""

from collections.abc import Sequence

from musnad.read.draft import Marked


def fill_roles(passages: Sequence[Marked]) -> None:
    """Sets `roles`, `counts` and `times` of every draft of a document."""
