"""Cutting the name of a source out of an English sentence: no relative clause."""

from musnad.read.chains.view import QUOTES, View
from musnad.read.chains.words import words_of

_LONGEST = 12
_AUXILIARY = words_of("en", "auxiliary")
_NAMELESS = words_of("en", "nameless")
_LINKING = words_of("en", "linking")
_INNER = words_of("en", "inner")


def cut_after(view: View, i: int) -> tuple[int, int] | None:
    """The words that name a source from the word `i` on: "according to the ministry"."""
    end = i
    while end < len(view.words) and end - i < _LONGEST and not _stops(view, end):
        noun = view.noun(end)
        end = max(end + 1, noun.end if noun and noun.sort in ("name", "outlet") else 0)
    while end > i and view.words[end - 1] in _INNER:
        end -= 1
    known = any(view.speaks(k) or view.sentence.capitalised(k) for k in range(i, end))
    return (i, end) if end > i and known else None


def find_subject(view: View, at: int) -> tuple[int, int] | None:
    """The words that name the subject of the verb at `at`."""
    end = _skip_back(view, at)
    if end and view.words[end - 1] == ",":
        end = _before_comma(view, end - 1)
    head = _find_head(view, _before_bracket(view, end))
    if head is None:
        return _cut_name(view, end)
    start = _extend_back(view, head, end)
    while start > 1 and view.words[start - 1] in _LINKING and (wider := _find_head(view, start - 1)) is not None:
        start = _extend_back(view, wider, end)
    while start < head and view.words[start] in _LINKING:
        start += 1
    noun = view.noun(head)
    stop = max(head + 1, noun.end if noun else 0)
    while stop < end and not _stops(view, stop):
        stop += 1
    return start, stop


def _extend_back(view: View, head: int, end: int) -> int:
    start = head
    while start > 0 and end - start < _LONGEST and not _stops(view, start - 1, back=True):
        start -= 1
    return start


def _before_bracket(view: View, end: int) -> int:
    """The end of the words before a short remark in brackets that ends at `end`."""
    if end < 3 or view.words[end - 1] != ")" or "(" not in view.words[max(0, end - 5) : end]:
        return end
    return next(i for i in range(end - 1, -1, -1) if view.words[i] == "(")


def _skip_back(view: View, at: int) -> int:
    """The end of the words before the verb that may be its subject: auxiliaries and dates skipped."""
    end = at
    while end > 0:
        ended = next((start for start, stop in view.times.items() if stop == end), None)
        if ended is not None:
            end = ended - (view.words[ended - 1] in ("on", "in") if ended else 0)
        elif view.words[end - 1] in _AUXILIARY:
            end -= 1
        else:
            break
    return end


def _before_comma(view: View, comma: int) -> int:
    """The end of the subject before a remark between commas; of what stands before the comma where there is none."""
    for i in range(comma - 1, max(-1, comma - 16), -1):
        if view.words[i] == "," and i > 0:
            return i
        if view.words[i] in QUOTES:
            break
    return comma


def _find_head(view: View, end: int) -> int | None:
    for i in range(end - 1, max(-1, end - _LONGEST), -1):
        if view.words[i] in ",;:" or view.words[i] in QUOTES or i in view.cues or i in view.taken:
            return None
        if view.speaks(i):
            return i
    return None


def _cut_name(view: View, end: int) -> tuple[int, int] | None:
    """A name of capitalised words directly before `end`."""
    start = end
    while start > 0 and view.words[start - 1][0].isalpha() and start - 1 not in view.taken:
        if not view.sentence.capitalised(start - 1) or end - start > 4:
            break
        start -= 1
    return (start, end) if start < end and view.words[start] not in _NAMELESS else None


def _stops(view: View, i: int, *, back: bool = False) -> bool:
    word = view.words[i]
    if i in view.taken or i in view.times or i in view.cues:
        return True
    if word in "()":
        return back or not _is_short_bracket(view, i)
    if word in "#@’'-" or word == "s":
        return False
    if not word[0].isalnum():
        return True
    noun = view.noun(i)
    return noun is not None and noun.sort == "stop" and not (word == "and" and _joins(view, i))


def _is_short_bracket(view: View, i: int) -> bool:
    return view.words[i] == ")" or ")" in view.words[i : i + 5]


def _joins(view: View, i: int) -> bool:
    """Whether "and" stands inside a name: both words beside it are capitalised."""
    if not 0 < i < len(view.words) - 1:
        return False
    return view.sentence.capitalised(i - 1) and view.sentence.capitalised(i + 1)
