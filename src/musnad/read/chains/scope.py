"""Which frames cover which claims of a sentence."""

from collections.abc import Sequence

from musnad.model import ClaimType
from musnad.read.chains.memory import Frame
from musnad.read.chains.view import View
from musnad.read.draft import Draft, Link

_OWN_ACTS = frozenset({ClaimType.DEMAND, ClaimType.PROPOSAL, ClaimType.REJECTION})


def assign_chains(view: View, frames: Sequence[Frame]) -> None:
    """Sets the chain of every draft of a sentence."""
    for draft in view.passage.drafts:
        draft.chain = _chain(view, frames, draft)


def _chain(view: View, frames: Sequence[Frame], draft: Draft) -> tuple[Link, ...]:
    links: tuple[Link, ...] = ()
    governed = False
    for frame in frames:
        if frame.at >= draft.start or frame.at <= draft.start < frame.end:
            break
        if draft.start >= frame.until:
            continue
        if frame.position == "report" and (governed or not _same_clause(view, frame.end, draft.start)):
            continue
        if frame.reach == "origin":
            links = _add(frame.links, links)
        if frame.reach == "relay" and frame.position != "preposition":
            links = _add(links, frame.links)
        elif frame.reach in ("after", "both"):
            nested = not frame.joined and governed
            links = _add(frame.links, links) if nested else _lead(frames, frame, links)
            governed = True
    return _add_later(frames, draft, _drop_own(frames, draft, links), governed=governed)


def _same_clause(view: View, start: int, end: int) -> bool:
    return not any(word in "،,؛" for word in view.words[start:end])


def _drop_own(frames: Sequence[Frame], draft: Draft, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links without the speaker of the draft's own cue: what one demands is no claim of one's own saying."""
    own = next((frame for frame in frames if frame.at <= draft.start < frame.end and frame.links), None)
    if own is None or not links:
        return links
    return links[1:] if _same_name(own.links[0], links[0]) else links


def _same_name(one: Link, other: Link) -> bool:
    words, others = (set(m.sentence.words[m.start : m.end]) for m in (one.source, other.source))
    return words <= others or others <= words


def _add_later(frames: Sequence[Frame], draft: Draft, links: tuple[Link, ...], *, governed: bool) -> tuple[Link, ...]:
    """The links with those of "according to X" after the draft; to a speaker, only an outlet is added."""
    for frame in frames:
        if frame.reach == "origin" and frame.at > draft.start:
            return _add(frame.links, links)
        if frame.reach in ("before", "both") and frame.at > draft.start:
            if not governed or not links:
                return frame.links
            return _add(links, frame.links) if frame.position == "outlet" else links
    return links


def _lead(frames: Sequence[Frame], frame: Frame, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links of a frame, with the outlet of "according to X" before it as a relay."""
    index = frames.index(frame)
    before = frames[index - 1] if index else None
    if before and before.position == "outlet" and before.reach == "after" and frame.position == "verb":
        return _add(frame.links, links)
    return frame.links


def _add(links: tuple[Link, ...], more: tuple[Link, ...]) -> tuple[Link, ...]:
    seen = {(link.source.sentence.index, link.source.start) for link in links}
    return links + tuple(link for link in more if (link.source.sentence.index, link.source.start) not in seen)
