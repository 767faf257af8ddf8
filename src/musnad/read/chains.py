"""Who says so through whom."""

from collections.abc import Sequence

from musnad.read.draft import Marked


def attribute_claims(passages: Sequence[Marked], publisher: str | None) -> None:
    """Sets `chain` of every draft of a document, origin first; quotations carry on through its sentences."""
