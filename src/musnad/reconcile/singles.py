"""People told of without a number: by name, or by a noun for one or two ("a martyr", "two wounded", "his wife")."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from musnad.grammar.counts.nouns import Noun, parse_noun
from musnad.model import Claim, Counted, Role, Span
from musnad.reconcile.naming import heads_name, is_name
from musnad.reconcile.wording import load_words, split_plain

PEOPLE = frozenset({Counted.CIVILIAN, Counted.PERSON, Counted.CHILD, Counted.WOMAN, Counted.COMBATANT})
_AMOUNTS = {"one": 1, "two": 2}
_BEFORE = 20  # characters, two words


class Single(NamedTuple):
    """One or two people, told by a noun or a name, and of which kind."""

    span: Span
    number: int
    fighter: bool


def find_singles(claim: Claim, text: str, counted: Collection[Span]) -> tuple[Single, ...]:
    """The people whom a claim names or tells of one by one, else those that its own word stands for; those whom words
    in `counted` count are told already."""
    targets = claim.roles.get(Role.TARGET, ())
    spans = [span for span in targets if not any(overlap(span, count) for count in counted)]
    found = tuple(single for span in spans for single in _read_target(span, text))
    return found or tuple(_read_trigger(claim.trigger, text))


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def _read_target(span: Span, text: str) -> Iterator[Single]:
    noun = _parse_first(span.of(text))
    fighter = noun is not None and noun.of is Counted.COMBATANT
    if is_name(span.of(text)) or heads_name(text, span):
        yield Single(span, 1, fighter)
    elif noun is not None and noun.of in PEOPLE and not noun.group and noun.amount in _AMOUNTS:
        yield Single(span, _AMOUNTS[noun.amount], fighter)


def _read_trigger(span: Span, text: str) -> Iterator[Single]:
    """What a word like "martyr" says of itself; a word for dying says nothing."""
    noun, words = _parse_first(span.of(text)), split_plain(span.of(text))
    if noun is None or noun.owned or len(words) != 1 or noun.amount not in _AMOUNTS or noun.of is not Counted.PERSON:
        return
    before = split_plain(text[max(0, span.start - _BEFORE) : span.end])[-3:-1]
    divided = not load_words("counting", "role", "divided").isdisjoint(before)
    if not divided and words[0].removeprefix(noun.lead) not in load_words("triggers", "kind", "event"):
        yield Single(span, _AMOUNTS[noun.amount], fighter=False)


def _parse_first(phrase: str) -> Noun | None:
    words = split_plain(phrase)
    return parse_noun(words[0], "ar") if words else None
