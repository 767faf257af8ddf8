"""Claims in the making: what the parts of a reader hand to one another."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import msgspec

from musnad.grammar.counts import CountMention, find_counts
from musnad.grammar.times import TimeMention, find_times
from musnad.lexicon.gazetteer import PlaceMention, find_places
from musnad.lexicon.matcher import Match, Row
from musnad.model import ClaimType, Role, Span, Status
from musnad.text.document import Sentence


class Marked:
    """A sentence with what tables and grammars find in it, each looked for once and only where it is asked for."""

    def __init__(self, sentence: Sentence, matches: dict[str, list[Match]]) -> None:
        self.sentence = sentence
        self.matches = matches  # by table, in order of start
        self.drafts: list[Draft] = []

    @cached_property
    def counts(self) -> list[CountMention]:
        """The counts of the sentence."""
        return find_counts(self.sentence)

    @cached_property
    def times(self) -> list[TimeMention]:
        """The time expressions of the sentence."""
        return find_times(self.sentence)

    @cached_property
    def places(self) -> list[PlaceMention]:
        """The places that the sentence names."""
        return find_places(self.sentence)


class Mention(msgspec.Struct, frozen=True, gc=False):
    """Words [start, end) of a sentence of the document, and the rule that picked them."""

    sentence: Sentence
    start: int
    end: int
    rule: str

    def span(self) -> Span:
        """The original characters of the mention."""
        return self.sentence.span(self.start, self.end)


class Link(NamedTuple):
    """One speaker of a chain; `attitude` is what the cue says of the claim: say, deny, doubt, expect, demand."""

    source: Mention
    cue: Mention | None
    attitude: str
    row: Row | None


@dataclass(slots=True)
class Draft:
    """A claim in the making: its trigger is the words [start, end) of its sentence."""

    start: int
    end: int
    type: ClaimType
    rule: str
    row: Row | None = None
    certainty: float | None = None
    status: Status = Status.ASSERTED
    status_rule: str = "default"
    roles: dict[Role, list[Mention]] = field(default_factory=dict)
    counts: list[CountMention] = field(default_factory=list)
    chain: tuple[Link, ...] = ()
    cause: "Draft | None" = None
