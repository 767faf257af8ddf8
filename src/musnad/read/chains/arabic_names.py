"""Cutting the name of a source out of an Arabic sentence: noun, adjectives and name, no relative clause."""

from musnad.read.chains.arabic_cut import NameCut
from musnad.read.chains.arabic_words import TO, addresses, close_bracket, close_quote, ends_name
from musnad.read.chains.view import QUOTES, View
from musnad.read.chains.words import words_of

_FROM = words_of("ar", "from")
_ISSUED = words_of("ar", "issued")
_ASIDE = words_of("ar", "aside")
_THAT = words_of("ar", "that")
_REST = 6  # words of a name before what it says
_QUOTED = 6  # words of a name in quotation marks
_NAME = 6  # words of a name between commas
_TITLE = 11  # words of a title between commas


def cut_source(view: View, start: int) -> tuple[int, int] | None:
    """The words [start, end) that name a source from the word `start` on; None where no name begins there."""
    start = skip_aside(view, start)
    if start >= len(view.words) or _opens_quotation(view, start) or ends_name(view, start, start):
        return None
    cut = NameCut(view, start)
    end = cut.run()
    if end == start:
        return None
    return _find_author(view, start, end) or (start, _reach_that(view, _add_apposition(view, end, cut.sort)))


def end_outlet(view: View, i: int) -> int:
    """The end of the name of the outlet that is spoken to at the word `i`."""
    start = i + (view.words[i] in TO)
    noun = view.noun(start)
    if start >= len(view.words) or _opens_quotation(view, start):
        return start
    return max(NameCut(view, start).run(), noun.end if noun and start == i else start)


def skip_aside(view: View, i: int) -> int:
    """The first word from `i` on that is no time expression, no adverb and no remark in brackets."""
    while i < len(view.words):
        bracket = close_bracket(view, i) if view.words[i] == "(" else None
        if i in view.times:
            i = view.times[i]
        elif view.words[i] in _ASIDE:
            i += 1
        elif bracket:
            i = bracket + 1
        else:
            break
    return i


def _opens_quotation(view: View, i: int) -> bool:
    """Whether what is quoted at `i` is what is said, not the name of who says it."""
    return view.words[i] in QUOTES and close_quote(view, i, _QUOTED) is None


def _find_author(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Whoever a document speaks for, where its name goes on so: "a report of the network", "a statement issued by"."""
    noun = view.noun(start)
    if noun is None or noun.sort != "document" or end + 2 >= len(view.words):
        return None
    if view.words[end] in _ISSUED and view.words[end + 1] in _FROM:
        return cut_source(view, end + 2)
    author = view.noun(end)
    if author is None or view.words[end][0] != "ل" or author.sort not in ("name", "outlet"):
        return None
    return end, NameCut(view, end).run()


def _reach_that(view: View, end: int) -> int:
    """The end of the name where "that" follows a few words on: all before it belongs to the name."""
    for i in range(end, min(end + _REST, len(view.words))):
        if view.words[i] in _THAT:
            return i
        noun = view.noun(i)
        if ends_name(view, i, -1) or addresses(view, i) or view.words[i] in _ASIDE or view.words[i] in QUOTES:
            break
        if noun is not None and noun.sort == "document":
            break
    return end


def _add_apposition(view: View, end: int, sort: str) -> int:
    """The end of the name with what follows it between commas: a title's name, a name's title."""
    words = view.words
    if end + 1 >= len(words) or words[end] not in "،," or words[end + 1][0] in "لو":
        return end
    if sort == "person":
        return _add_name(view, end)
    noun = view.noun(end + 1)
    return _add_title(view, end) if sort == "" and noun is not None and noun.sort == "person" else end


def _add_name(view: View, end: int) -> int:
    for j in range(end + 1, min(end + 1 + _NAME, len(view.words))):
        noun = view.noun(j)
        if j in view.taken or j in view.cues:
            return end
        if view.words[j] in "،," or (noun is not None and noun.sort in ("stop", "within")):
            return j if j > end + 1 + (view.words[j] not in "،,") else end
    return end


def _add_title(view: View, end: int) -> int:
    for j in range(end + 2, min(end + 1 + _TITLE, len(view.words))):
        if view.words[j] in "،,":
            return j
        if j in view.taken or j in view.cues or view.is_complement(j):
            return end
    return end
