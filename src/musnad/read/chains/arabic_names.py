"""Cutting the name of a source out of an Arabic sentence: noun, adjectives and name, no relative clause."""

import re

from musnad.read.chains.view import CLOSING, QUOTES, View
from musnad.read.chains.words import words_of

_NISBA = re.compile("(?:ال|لل)?..+(?:ي|يه|يين|يون|يان|يتين|يات)")
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)..")
_TO = words_of("ar", "to")
_IN = words_of("ar", "in")
_TOWARD = words_of("ar", "toward")
_FROM = words_of("ar", "from")
_ISSUED = words_of("ar", "issued")
_ASIDE = words_of("ar", "aside")
_IN_NAME_OF = words_of("ar", "in_name_of")
_LONGEST = 12
_NAME = 5  # words of a person's name


def cut_source(view: View, start: int) -> tuple[int, int] | None:
    """The words [start, end) that name a source from the word `start` on; None where no name begins there."""
    start = skip_times(view, start)
    if start >= len(view.words) or _opens_quotation(view, start) or _ends(view, start, start):
        return None
    end = _extend(view, start)
    return _find_author(view, start, end) or (start, end) if end > start else None


def _find_author(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Whoever a document speaks for, where its name goes on so: "a report of the network", "a statement issued by"."""
    noun = view.noun(start)
    if noun is None or noun.sort != "document" or end + 2 >= len(view.words):
        return None
    if view.words[end] in _ISSUED and view.words[end + 1] in _FROM:
        return cut_source(view, end + 2)
    return (end, _extend(view, end)) if addresses(view, end) and view.words[end] not in _TO else None


def skip_times(view: View, i: int) -> int:
    """The first word from `i` on that is no time expression and no remark in brackets."""
    while i < len(view.words):
        if i in view.times:
            i = view.times[i]
        elif view.words[i] in _ASIDE:
            i += 1
        elif view.words[i] == "(" and ")" in view.words[i : i + 6]:
            i = view.words.index(")", i) + 1
        else:
            break
    return i


def _opens_quotation(view: View, i: int) -> bool:
    """Whether what is quoted at `i` is what is said, not the name of who says it."""
    return view.words[i] in QUOTES and close_quote(view, i, 6) is None


def close_quote(view: View, i: int, within: int) -> int | None:
    """The index of the mark that closes the quotation opened at `i`, where it is at most `within` words on."""
    for j in range(i + 1, min(i + within + 2, len(view.words))):
        if view.words[j] in CLOSING and j > i + 1:
            return None if any(k in view.taken for k in range(i, j)) else j
    return None


def _ends(view: View, i: int, start: int) -> bool:
    """Whether no name goes on at the word `i`."""
    word = view.words[i]
    if i in view.taken or i in view.times or (i in view.cues and i != start):
        return True
    noun = view.noun(i)
    if noun is not None and noun.sort == "stop":
        return True
    return not word[0].isalnum() and word not in QUOTES and word not in "#-/"


def _extend(view: View, start: int) -> int:
    """The end of the name that begins at `start`."""
    words, i = view.words, start
    head = view.noun(start + (words[start] in QUOTES))
    sort = head.sort if head else ""
    closed, free, prepositions = False, 0, 0
    fixed = _DEFINITE.match(words[start]) is not None
    if words[start] == "#":
        i += 1
    while i < len(words) and i - start < _LONGEST:
        word = words[i]
        noun = view.noun(i)
        if word in QUOTES:
            closing = close_quote(view, i, 6)
            if closing is None:
                break
            i, closed = closing + 1, True
            continue
        if word == "(":
            bracket = _pass_brackets(view, i)
            if bracket is None:
                break
            i = bracket
            continue
        if _ends(view, i, start):
            break
        if noun is not None and noun.sort == "within":
            if prepositions or not _goes_on_within(view, i, sort):
                break
            prepositions += word not in _IN_NAME_OF
            i, closed, free = noun.end, False, 0
            continue
        if i > start and word[0] == "ل" and addresses(view, i):
            break
        if noun is not None and noun.sort == "name" and noun.end - i > 1:
            i, closed = noun.end, True
            continue
        if i > start and (_leaves(view, i, sort, closed=closed, free=free) or (fixed and _is_apart(view, i, sort))):
            break
        if not _DEFINITE.match(word) and noun is None and not _NISBA.fullmatch(word):
            free += 1
        closed = closed or _DEFINITE.match(word) is not None
        if noun is not None and noun.sort == "partitive" and noun.end < len(words) and noun.end not in view.taken:
            i, closed = noun.end + 1, _DEFINITE.match(words[noun.end]) is not None
            continue
        if noun is not None and noun.sort in ("anonymous", "outlet") and noun.end - i > 1:
            i = noun.end
            continue
        if noun is not None and noun.sort == "person":
            sort, closed, free = "person", False, 0
        i += 1
    return _add_apposition(view, start, _trim(view, start, i), sort)


def _pass_brackets(view: View, i: int) -> int | None:
    for j in range(i + 2, min(i + 6, len(view.words))):
        if view.words[j] == ")":
            return j + 1
    return None


def _goes_on_within(view: View, i: int, sort: str) -> bool:
    """Whether the preposition at `i` belongs to the name: "a source in the ministry"."""
    noun = view.noun(i)
    after = noun.end if noun else i + 1
    if after >= len(view.words) or after in view.taken or after in view.times:
        return False
    if view.words[i] in _IN_NAME_OF:
        return True
    noun = view.noun(after)
    if noun is not None and noun.sort in ("document", "stop"):
        return False
    if view.words[i] in _TOWARD:
        return sort == "person" and noun is not None and noun.sort == "state"
    return view.speaks(after) if sort == "anonymous" else sort == "person" and view.words[i] in _IN


def _leaves(view: View, i: int, sort: str, *, closed: bool, free: int) -> bool:
    """Whether the word `i`, no end mark by itself, belongs to what is said and not to the name."""
    word, noun = view.words[i], view.noun(i)
    if word[0] == "و" and len(word) > 3 and (noun is None or noun.sort in ("quality", "stop")):
        if closed:
            return not (word.startswith("وال") and sort == "organisation")
        return not (_NISBA.fullmatch(word) and _NISBA.fullmatch(view.words[i - 1]))
    if word[0] == "ب" and noun is None and len(word) > 3 and (closed or not _NISBA.fullmatch(word)):
        return sort not in ("person", "") or _DEFINITE.match(word) is not None
    if noun is not None and noun.sort not in ("stop", "within"):
        if sort in ("outlet", "name") and noun.sort in ("anonymous", "person"):
            return True
        return noun.sort == "document" and closed
    if _DEFINITE.match(word) or _NISBA.fullmatch(word):
        return False
    if sort in ("person", ""):
        return free >= _NAME
    return closed or free >= 2 or sort in ("anonymous", "document", "correspondent")


def _is_apart(view: View, i: int, sort: str) -> bool:
    """Whether a definite word after a definite noun is no adjective of it, so that what is said begins there."""
    word = view.words[i]
    if sort == "person" or i in view.nouns or not _DEFINITE.match(word):
        return False
    return _NISBA.fullmatch(word) is None and not word.endswith("ه")


def addresses(view: View, i: int) -> bool:
    """Whether the word `i` names an outlet that is spoken to: "to the agency"."""
    word = view.words[i]
    if word in _TO:
        return True
    noun = view.noun(i)
    return noun is not None and word[0] == "ل" and noun.sort in ("outlet", "name")


def _trim(view: View, start: int, end: int) -> int:
    while end > start and (view.words[end - 1] in "-/#،," or view.words[end - 1] in ("و",)):
        end -= 1
    return end


def _add_apposition(view: View, start: int, end: int, sort: str) -> int:
    """The end of the name with the person's name that follows a title after a comma."""
    words = view.words
    if end + 1 >= len(words) or words[end] not in "،,":
        return end
    if addresses(view, end + 1) or view.words[end + 1][0] == "ل":
        return end
    if sort == "":
        return _add_title(view, end)
    if sort != "person":
        return end
    for j in range(end + 1, min(end + 7, len(words))):
        if words[j] in "،,":
            return j if j > end + 1 and not words[end + 1].startswith("و") else end
        noun = view.noun(j)
        if j in view.taken or j in view.cues:
            return end
        if noun is not None and noun.sort in ("stop", "within"):
            return j if j > end + 2 else end
    return end


def _add_title(view: View, end: int) -> int:
    """The end of a bare name with the title that follows it after a comma."""
    noun = view.noun(end + 1)
    if noun is None or noun.sort != "person":
        return end
    for j in range(end + 2, min(end + 12, len(view.words))):
        if view.words[j] in "،,":
            return j
        if j in view.taken or j in view.cues or view.is_complement(j):
            return end
    return end
