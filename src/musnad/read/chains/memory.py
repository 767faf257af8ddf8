"""Frames of attribution, and what is remembered of who spoke before."""

from typing import NamedTuple

import msgspec

from musnad.lexicon.matcher import Match
from musnad.read.chains.publisher import Publisher
from musnad.read.chains.view import View
from musnad.read.draft import Link, Mention

FAR = 1 << 30


class Frame(NamedTuple):
    """One attribution in a sentence."""

    at: int  # the word of saying, or the first word of a source that has none; -1 for one carried on
    end: int  # the first word after both cue and source
    links: tuple[Link, ...]  # origin first; empty where the publisher itself speaks
    reach: str  # what it covers: words "after" or "before" it, "both"; "relay" and "origin" add to other frames
    joined: bool  # begins a clause of its own rather than one inside what another says
    position: str  # that of the cue; "outlet" for "according to" an outlet
    until: int = FAR  # the first word that it no longer covers


class Memory:
    """Who publishes, who spoke last, and the frames of the sentence at hand."""

    def __init__(self, publisher: Publisher) -> None:
        self.publisher = publisher
        self.last: tuple[Link, ...] | None = None  # empty where the publisher spoke last
        self.names: set[str] = set()  # last words of the names of those who spoke
        self.frames: list[Frame] = []

    def add(self, frame: Frame) -> None:
        """Keeps a frame of the sentence; its speaker is the last unless it only passes on."""
        self.frames.append(frame)
        if frame.position not in ("report", "background") and frame.reach != "relay":
            self.last = frame.links

    def link(self, view: View, match: Match, found: tuple[int, int]) -> tuple[Link, ...]:
        """The source at the words `found` with its cue; nothing where it is the publisher itself."""
        if self.publisher.is_own(view, *found):
            return ()
        self.names.add(view.words[found[1] - 1])
        source = Mention(view.sentence, *found, f"{match.row.fields['position']} cue")
        return (Link(source, _cue(view, match), match.row.key, match.row),)

    def relay(self, view: View, start: int, end: int, rule: str) -> tuple[Link, ...]:
        """A source without a cue at the words [start, end)."""
        if self.publisher.is_own(view, start, end):
            return ()
        return (Link(Mention(view.sentence, start, end, rule), None, "say", None),)

    def go_on(self, view: View, match: Match) -> tuple[Link, ...]:
        """Who spoke last, speaking again with the cue of `match`."""
        if not self.last:
            return ()
        first = self.last[0]
        rest = self.last[1:] if first.source.sentence is view.sentence else ()
        source = msgspec.structs.replace(first.source, rule="goes on")
        return (Link(source, _cue(view, match), match.row.key, match.row), *rest)


def _cue(view: View, match: Match) -> Mention:
    return Mention(view.sentence, match.start, match.start + 1, "cue")
