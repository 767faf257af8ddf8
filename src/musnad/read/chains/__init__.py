"""Who says so through whom."""

from collections.abc import Sequence

from musnad.read.chains.frames import Teller
from musnad.read.chains.publisher import Publisher
from musnad.read.chains.scope import assign_chains
from musnad.read.chains.view import View
from musnad.read.draft import Marked


def attribute_claims(passages: Sequence[Marked], publisher: str | None) -> None:
    """Sets `chain` of every draft of a document, origin first; quotations carry on through its sentences."""
    teller = Teller(Publisher(publisher))
    for passage in passages:
        view = View(passage)
        assign_chains(view, teller.read(view), ())
