"""The hashtag of a source that signs a post: what it says stands before."""

from musnad.read.chains.memory import Frame, Memory
from musnad.read.chains.view import View


def read_signature(view: View, memory: Memory) -> None:
    """Adds a frame for the hashtag of a known source after all claims of a sentence in which nobody else speaks."""
    last = max(view.taken, default=-1)
    for match in view.named("sources"):
        tagged = match.start > 0 and view.words[match.start - 1] == "#"
        if tagged and match.start > last >= 0 and not memory.frames:
            links = memory.relay(view, match.start - 1, match.end, "signature")
            memory.add(Frame(match.start - 1, match.end, links, "before", True, "signature"))
            return
