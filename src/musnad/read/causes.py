"""Which claim is the direct result of which."""

from collections.abc import Sequence

from musnad.read.draft import Marked


def link_causes(passages: Sequence[Marked]) -> None:
    """Sets `cause` of every draft that a document says is the direct result of another."""
