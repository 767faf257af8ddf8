"""Who says so through whom."""

from collections.abc import Sequence

from musnad.read.chains.arabic import read_arabic
from musnad.read.chains.english import read_english
from musnad.read.chains.memory import Memory
from musnad.read.chains.publisher import Publisher
from musnad.read.chains.quotes import LONGEST, Quotation
from musnad.read.chains.scope import assign_chains
from musnad.read.chains.signature import read_signature
from musnad.read.chains.view import View
from musnad.read.draft import Marked


def attribute_claims(passages: Sequence[Marked], publisher: str | None) -> None:
    """Sets `chain` of every draft of a document, origin first; quotations carry on through its sentences."""
    memory, quotation = Memory(Publisher(publisher)), Quotation()
    for i, passage in enumerate(passages):
        view = View(passage)
        carried = quotation.carried(view)
        _read(view, memory)
        quotation.follow(view, memory.frames, passages[i + 1 : i + 1 + LONGEST])
        assign_chains(view, [carried, *memory.frames] if carried else memory.frames)


def _read(view: View, memory: Memory) -> None:
    memory.frames = []
    if view.sentence.lang == "ar":
        read_arabic(view, memory)
    else:
        read_english(view, memory)
    read_signature(view, memory)
