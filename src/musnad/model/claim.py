"""The atom of the record: one attributed happening or state."""

import hashlib
from collections.abc import Iterator

import msgspec

from musnad.errors import ModelError
from musnad.model.actor import ResolvedName
from musnad.model.article import Article
from musnad.model.period import Period
from musnad.model.place import Location
from musnad.model.span import Span
from musnad.model.vocabulary import ClaimType, Counted, Role, Status


class Count(msgspec.Struct, frozen=True):
    """How many, as written (`span`) and as bounded; a bound that the words leave open is None."""

    span: Span
    low: int | None
    high: int | None
    of: Counted

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ModelError("a count needs at least one bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ModelError(f"count is at least {self.low} and at most {self.high}")
        if (self.low or 0) < 0 or (self.high or 0) < 0:
            raise ModelError("a count is never negative")


class Attribution(msgspec.Struct, frozen=True):
    """One speaker of a chain and the word of saying that marks it, if there is one."""

    source: Span
    cue: Span | None = None


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a field has its value: the rule, the words it rests on, the table row it came from."""

    field: str
    rule: str
    span: Span | None = None
    row: str | None = None


class Resolved(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the resolvers added to a claim."""

    places: tuple[Location, ...] = ()
    actors: tuple[ResolvedName, ...] = ()
    sources: tuple[ResolvedName, ...] = ()
    when: str | None = None  # how the period was worked out, or why there is none


class Claim(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """One attributed happening or state, every value with the span it was read from."""

    id: str
    type: ClaimType
    status: Status
    trigger: Span
    roles: dict[Role, tuple[Span, ...]]
    quantity: tuple[Count, ...] = ()
    chain: tuple[Attribution, ...] = ()
    when: Period | None = None
    cause: str | None = None
    resolved: Resolved | None = None
    confidence: float | None = None
    reasons: tuple[Reason, ...] | None = None

    def __post_init__(self) -> None:
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise ModelError(f"claim {self.id} has confidence {self.confidence}")

    def spans(self) -> Iterator[Span]:
        """Every span the claim holds."""
        yield self.trigger
        for spans in self.roles.values():
            yield from spans
        yield from (count.span for count in self.quantity)
        for link in self.chain:
            yield link.source
            if link.cue:
                yield link.cue

    def check(self, article: Article) -> "Claim":
        """The claim itself; raises ModelError where a span reaches outside the article's text."""
        for span in self.spans():
            span.check(article.text)
        return self


class Reading(msgspec.Struct, frozen=True):
    """What was read from one article: its id and its claims, in reading order."""

    id: str
    claims: tuple[Claim, ...]


def hash_claim(article_id: str, trigger: Span, kind: ClaimType) -> str:
    """A claim's id: 12 hexadecimal digits over article, trigger and type, and nothing of the reader."""
    key = f"{article_id}\x1f{trigger.start}\x1f{trigger.end}\x1f{kind}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
