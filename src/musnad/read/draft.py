"""Claims in the making: what the parts of a reader hand to one another."""

from dataclasses import dataclass, field
from typing import NamedTuple

from musnad.grammar.counts import CountMention
from musnad.grammar.times import TimeMention
from musnad.lexicon.gazetteer import PlaceMention, find_places
from musnad.lexicon.matcher import Match, Row
from musnad.model import ClaimType, Role, Span, Status
from musnad.text.document import Sentence


@dataclass(slots=True)
class Marked:
    """A sentence with all that the tables and grammars found in it."""

    sentence: Sentence
    matches: dict[str, list[Match]]  # by table, in order of start
    counts: list[CountMention]
    times: list[TimeMention]
    drafts: list["Draft"] = field(default_factory=list)
    _places: list[PlaceMention] | None = None

    @property
    def places(self) -> list[PlaceMention]:
        """The places that the sentence names, looked for once and only where they are asked for."""
        if self._places is None:
            self._places = find_places(self.sentence)
        return self._places


class Mention(NamedTuple):
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
    status: Status = Status.ASSERTED
    status_rule: str = "default"
    roles: dict[Role, list[Mention]] = field(default_factory=dict)
    counts: list[CountMention] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    chain: tuple[Link, ...] = ()
    cause: "Draft | None" = None
