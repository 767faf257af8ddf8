"""Phrases that are one mention: a place and the wider place after it, a list of names, a thing and its owner."""

from collections.abc import Sequence

from msgspec.structs import replace

from musnad.read.roles.phrase import Phrase
from musnad.read.roles.words import Word

_PLACES = frozenset({"place", "place/bearing", "place/site", "place/front", "place/several"})
_WIDER = _PLACES | {"state"}
_WIDENING = frozenset({"in", "by-clitic", "near", "for", "of"})
_OWNED = frozenset(
    {"object/position", "object/vehicle", "object", "place/site", "party/fighter", "party/unit", "party"}
)
_LINKING = frozenset({"bond", "quote", "article"})


def join_phrases(phrases: Sequence[Phrase], labels: Sequence[Word]) -> list[Phrase]:
    """The phrases, those that are one mention made one."""
    joined: list[Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if last and all(label.role in _LINKING for label in labels[last.end : phrase.start]):
            if _widens(last, phrase):
                joined[-1] = replace(last, end=phrase.end, sort=last.sort if last.sort in _PLACES else "place")
                continue
            if phrase.bond == "of":
                joined[-1] = replace(last, end=phrase.end, sort=phrase.sort if last.sort == "other" else last.sort)
                continue
            if _lists(last, phrase, labels) or _owns(last, phrase, labels):
                joined[-1] = replace(last, end=phrase.end)
                continue
        joined.append(phrase)
    return joined


def _widens(narrow: Phrase, wide: Phrase) -> bool:
    """A village in its region: the second says more widely where the first is."""
    named = (narrow.sort in _PLACES and narrow.sort != "place/site") or (
        narrow.sort in ("other", "named") and narrow.bond in ("in", "on")
    )
    fits = wide.bond in _WIDENING or (wide.bond == "bare" and wide.sort in ("place/bearing", "state"))
    return named and fits and wide.sort in _WIDER and not wide.conjoined


def _lists(several: Phrase, name: Phrase, labels: Sequence[Word]) -> bool:
    """The villages of A and B: one plural noun and the names joined to it; the north and east of a country."""
    if name.conjoined and name.sort == labels[several.end - 1].value == "place/bearing":
        return True
    return several.sort == "place/several" and name.conjoined and labels[name.start].value in ("name", "")


def _owns(thing: Phrase, owner: Phrase, labels: Sequence[Word]) -> bool:
    """Positions of the rebels, a soldier of the army: an indefinite noun and whose it is."""
    indefinite = not any(label.definite for label in labels[thing.start : thing.end])
    tie = owner.bond == "for" or (owner.bond == "from" and thing.sort == "party/fighter")
    return tie and indefinite and thing.sort in _OWNED and owner.sort.startswith("party")
