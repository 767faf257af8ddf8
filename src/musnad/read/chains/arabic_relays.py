"""Relays in Arabic: the outlet that is spoken to, whoever passes on what is said, whom they quote."""

from musnad.lexicon.matcher import Match
from musnad.read.chains.arabic_names import cut_source, end_outlet
from musnad.read.chains.arabic_words import TO, addresses
from musnad.read.chains.memory import Frame, Memory
from musnad.read.chains.view import View
from musnad.read.chains.words import words_of
from musnad.read.draft import Link

OF_HIM = words_of("ar", "of_him")
FROM = words_of("ar", "from")
BETWEEN = 5  # words between a source and whom it speaks to or quotes


def addressee(view: View, memory: Memory, start: int, end: int) -> tuple[Link, ...]:
    """The outlet that is spoken to, as a relay."""
    for i in range(start, min(end, len(view.words))):
        if i in view.taken or view.is_complement(i):
            break
        if addresses(view, i):
            return _outlet(view, memory, i)
    return ()


def _outlet(view: View, memory: Memory, i: int) -> tuple[Link, ...]:
    end = end_outlet(view, i)
    return memory.relay(view, i, end, "addressee") if end > i + (view.words[i] in TO) else ()


def pass_on(view: View, memory: Memory, match: Match, found: tuple[int, int]) -> Frame:
    """A clause that says who passed on what is spoken of: "that agencies published"."""
    links = memory.link(view, match, found)
    active = any(frame.reach in ("after", "both") for frame in memory.frames)
    return Frame(match.start, found[1], links, "relay" if active else "both", False, "relay")


def quoted(view: View, memory: Memory, cue: Match, start: int) -> tuple[Link, ...]:
    """Whom a relay quotes: the source after "from"."""
    for i in range(start, min(start + BETWEEN, len(view.words))):
        if view.words[i] in FROM:
            found = cut_source(view, i + 1)
            return memory.link(view, cue, found) if found else ()
        if view.words[i] in OF_HIM:
            return memory.last[:1] if memory.last else ()
    return ()
