"""Cutting a sentence into the phrases that can fill roles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from musnad.read.draft import Marked
from musnad.read.roles.joining import join_phrases
from musnad.read.roles.phrase import Phrase
from musnad.read.roles.words import Word

_ADJECTIVES = frozenset({"side", "manner"})
_NAMES = frozenset({"name", "state"})
_DEPENDENT = _ADJECTIVES | {"name", "inner"}
_SORT_OF_FIRST = {"group": "", "name": "place", "inner": "other"}
_ARMS = frozenset({"craft", "weapon"})


def cut_phrases(marked: Marked, labels: Sequence[Word]) -> list[Phrase]:
    """The phrases of a sentence in order of start; aircraft and arms of a side give their parts as well."""
    english = marked.sentence.lang == "en"
    phrases = _cut(labels, english=english)
    joined = join_phrases(phrases, labels)
    return list(_split_first(joined, labels) if english else _split_last(joined, labels))


@dataclass(slots=True)
class _Cutter:
    """The phrase being collected and the phrases done."""

    labels: Sequence[Word]
    english: bool
    done: list[Phrase] = field(default_factory=list)
    start: int = -1
    bond: str = "bare"
    sort: str = ""
    conjoined: bool = False
    closed: bool = False  # a definite word was seen: only definite words may follow
    after_trigger: bool = False
    next_bond: str = "bare"
    next_conjoined: bool = False

    def flush(self, end: int) -> None:
        """Ends the phrase being collected before the word `end`."""
        if self.start < 0:
            return
        while self.labels[end - 1].role in ("quote", "number"):
            end -= 1
        self.done.append(Phrase(self.start, end, self.bond, self.sort or "other", self.conjoined))
        self.start, self.sort, self.closed = -1, "", False

    def open(self, index: int, label: Word) -> None:
        """Begins a phrase at the word `index`."""
        self.bond = label.clitic or self.next_bond
        self.conjoined = label.conjoined or self.next_conjoined
        self.start, self.next_bond, self.next_conjoined = index, "bare", False
        self.sort = _SORT_OF_FIRST.get(label.value, label.value)


def _cut(labels: Sequence[Word], *, english: bool) -> list[Phrase]:
    cutter = _Cutter(labels, english)
    index = 0
    while index < len(labels):
        label = labels[index]
        if label.role == "word":
            _take(cutter, index, label)
            index += 1
        elif label.role == "quote":
            index += 1
        else:
            _cross(cutter, index, label)
            index += label.width
    cutter.flush(len(labels))
    return cutter.done


def _take(cutter: _Cutter, index: int, label: Word) -> None:
    """Adds a word to the phrase being collected, or begins a new one with it."""
    if cutter.start >= 0 and not cutter.english and _breaks(cutter, index, label):
        cutter.flush(index)
    if cutter.start < 0:
        cutter.open(index, label)
        if label.value in _ADJECTIVES and cutter.after_trigger and cutter.bond == "next" and not cutter.english:
            cutter.bond, cutter.next_bond = "adjective", "next"
            cutter.flush(index + 1)
            return
    elif label.value not in _DEPENDENT and (not cutter.sort or (cutter.english and label.value)):
        cutter.sort = label.value
    elif label.value == "name" and (not cutter.sort or cutter.english):
        cutter.sort = "named"
    cutter.closed = cutter.closed or label.definite or label.value in _NAMES
    cutter.after_trigger = False


def _breaks(cutter: _Cutter, index: int, label: Word) -> bool:
    if label.conjoined or label.clitic:
        return True
    if label.definite:
        return not cutter.closed and cutter.labels[index - 1].value in _ADJECTIVES
    if label.value in _ADJECTIVES or label.value == "inner":
        return False
    return cutter.closed or (bool(label.value) and cutter.after_trigger)


def _cross(cutter: _Cutter, index: int, label: Word) -> None:
    """Handles a word that is no part of a phrase."""
    role = label.role
    if role == "number":
        if not cutter.closed:
            cutter.flush(index)
        return
    counted = index > 0 and (cutter.labels[index - 1].role == "number" or (cutter.start >= 0 and not cutter.sort))
    cutter.flush(index)
    if role == "bond":
        cutter.next_bond = "of number" if counted and label.value == "from" else label.value
        cutter.next_conjoined = label.conjoined
    elif role == "and":
        cutter.next_conjoined = True
    elif role == "time":
        cutter.done.append(Phrase(index, index + label.width, cutter.next_bond, role, conjoined=False))
        cutter.next_bond = "bare"
    elif role != "article":
        cutter.next_bond, cutter.next_conjoined = "next" if role == "trigger" else "bare", False
    cutter.after_trigger = role == "trigger" or (cutter.after_trigger and role == "article")


def _split_last(phrases: Sequence[Phrase], labels: Sequence[Word]) -> Iterator[Phrase]:
    for phrase in phrases:
        last = phrase.end - 1
        if phrase.sort in _ARMS and last > phrase.start and labels[last].value == "side":
            yield replace(phrase, sort=f"sided {phrase.sort}")
            yield replace(phrase, end=last)
            yield replace(phrase, start=last, bond="part", sort="side")
        else:
            yield phrase


def _split_first(phrases: Sequence[Phrase], labels: Sequence[Word]) -> Iterator[Phrase]:
    for phrase in phrases:
        first = phrase.start
        if phrase.sort in _ARMS and phrase.end - first > 1 and labels[first].value == "side":
            yield replace(phrase, sort=f"sided {phrase.sort}")
            yield replace(phrase, end=first + 1, bond="part", sort="side")
            yield replace(phrase, start=first + 1)
        else:
            yield phrase
