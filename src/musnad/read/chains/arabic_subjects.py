"""Telling in Arabic what of a verb of saying is its subject, its object, or what is said."""

from musnad.lexicon.matcher import Match
from musnad.read.chains.arabic_names import cut_source
from musnad.read.chains.view import View
from musnad.read.chains.words import words_of

_BREAK = words_of("ar", "break")
_OPENERS = words_of("ar", "opener")
_THAT = words_of("ar", "that")
_WAS = words_of("ar", "was")
_WITHIN = 10  # words from a source to what it says
_CLAUSE = 16  # words of a clause before its verb


def is_joined(view: View, match: Match, start: int | None = None) -> bool:
    """Whether the clause of the verb, which begins at `start`, stands beside what is said before, not inside it."""
    first = match.start if start is None else start
    if first == 0 or view.words[first - 1] in _OPENERS:
        return True
    return view.words[first][0] == "و" if start is not None else match.before[:1] in ("و", "ف") and bool(match.before)


def complements(view: View, start: int) -> bool:
    """Whether what is said follows: "that", a colon, a quotation."""
    for i in range(start, min(start + _WITHIN, len(view.words))):
        if view.is_complement(i):
            return True
        if i in view.taken or view.words[i] == "؛":
            return False
    return False


def goes_on(view: View, i: int) -> bool:
    """Whether what is said, or how it was said, follows at once, with no room for a subject."""
    if i < len(view.words) and view.words[i] in "،,":
        i += 1
    if i >= len(view.words):
        return False
    if view.is_complement(i) or i in view.taken or i in view.cues or view.words[i][0].isdigit():
        return True
    noun = view.noun(i)
    adverb = i in view.times or view.words[i][0] == "ل" or (noun is not None and noun.sort in ("stop", "within"))
    return adverb and complements(view, i)


def is_object(view: View, match: Match, found: tuple[int, int]) -> bool:
    """Whether the noun after a masculine verb is feminine, so that the verb has another subject."""
    return match.after == "" and match.row.kind == "verb" and view.words[found[0]].endswith(("ه", "ات"))


def heads_clause(view: View, start: int) -> bool:
    """Whether the word `start` is the first of its clause."""
    return start == 0 or view.words[start - 1] in _OPENERS or view.words[start - 1] in _THAT | _WAS


def find_before(view: View, at: int) -> tuple[int, int] | None:
    """The words that name the subject before a verb, in its clause."""
    if at > 1 and view.words[at - 1] in "،,":
        return _find_in_clause(view, at - 1) or (cut_source(view, 0) if view.speaks(0) else None)
    return _find_in_clause(view, at)


def find_topic(view: View, at: int) -> tuple[int, int] | None:
    """The first name of a sentence that can speak, before the word `at`."""
    for i in range(at):
        if view.speaks(i) and i not in view.taken and not view.is_prefixed(i):
            found = cut_source(view, i)
            return found if found and found[1] <= at else None
    return None


def _find_in_clause(view: View, at: int) -> tuple[int, int] | None:
    start = at
    while start > 0 and at - start < _CLAUSE and view.words[start - 1] not in _BREAK and start - 1 not in view.taken:
        start -= 1
        if start in view.cues or view.words[start] in _THAT:
            start += 1
            break
    for i in range(start, at):
        if view.speaks(i):
            found = cut_source(view, i)
            return found if found and found[1] <= at else None
    return None
