"""Numbers of one or more words: مئة وعشرين ألف, three hundred and five, 1.5 million."""

from collections.abc import Sequence
from typing import NamedTuple

from musnad.grammar.numerals import Numeral, parse_numeral
from musnad.text.language import Language
from musnad.text.memo import remember_by_language

_CLOSING = frozenset('»")/]”')
_NUMERALS = remember_by_language(parse_numeral)
Marks = Sequence[Numeral | None]


class Number(NamedTuple):
    """What the words [start, end) come to; `magnitude` where they only name one (عشرات, dozens)."""

    start: int
    end: int
    value: float
    kind: str  # digits, number word or magnitude
    scale: float = 1


class _Sum(NamedTuple):
    """A number in the making: what is finished, the group that a scale may still multiply, and the room left."""

    total: float = 0
    group: float = 0
    room: float = float("inf")  # the next part added to the group must be smaller
    limit: float = float("inf")  # the next scale must be smaller
    scale: float = 1  # the last scale met

    @property
    def value(self) -> float:
        """What the words so far come to."""
        return self.total + self.group


def mark_numerals(words: Sequence[str], lang: Language) -> list[Numeral | None]:
    """The numeral that each word is."""
    return list(map(_NUMERALS[lang], words))


def read_number(words: Sequence[str], marks: Marks, start: int, lang: Language) -> Number | None:
    """The longest number that begins at the word `start`."""
    first = marks[start]
    if first is None or first.kind == "few":
        return _read_few(words, marks, start, lang) if first else None
    if first.kind == "plural":
        return _read_magnitude(words, marks, start)
    if first.kind == "share":
        return _read_share(marks, start)
    return _read_sum(words, marks, start, lang)


def _read_few(words: Sequence[str], marks: Marks, start: int, lang: Language) -> Number | None:
    """A few thousand (بضعة آلاف) is as much as thousands."""
    if start + 1 < len(marks) and (after := marks[start + 1]) and after.kind == "plural":
        number = read_number(words, marks, start + 1, lang)
        return number and number._replace(start=start)
    return None


def _read_magnitude(words: Sequence[str], marks: Marks, start: int) -> Number:
    value, at = _value(marks[start]), start + 1
    if at < len(marks) and words[at] == "of":
        at += 1
    after = marks[at] if at < len(marks) else None
    if after and after.kind in ("plural", "scale") and "و" not in after.lead and after.value >= 1000:
        return Number(start, at + 1, 2 * value * after.value, "magnitude")
    return Number(start, start + 1, 2 * value, "magnitude")


def _read_share(marks: Marks, start: int) -> Number | None:
    """Half a million; a half of anything else is no number."""
    for at in range(start + 1, min(start + 3, len(marks))):
        after = marks[at]
        if after and after.kind == "scale" and "و" not in after.lead:
            return Number(start, at + 1, _value(marks[start]) * after.value, "number word")
    return None


def _value(numeral: Numeral | None) -> float:
    return numeral.value if numeral else 0


def _read_sum(words: Sequence[str], marks: Marks, start: int, lang: Language) -> Number | None:
    total, at = _Sum(), start
    while at < len(marks):
        after = at + _skipped(words[at], total, lang)
        numeral = marks[after] if after < len(marks) else None
        if numeral is None or (numeral.tail and after > start):
            break
        bound = lang == "ar" and not words[after].startswith("و")
        longer = _add(total, numeral, first=at == start, bound=bound, lang=lang)
        if longer is None:
            break
        total, at = longer, after + 1
        if numeral.tail:
            return _with_tail(start, at, total, numeral, lang)
    at = _skip_repeated_scale(marks, at, total)
    return Number(start, at, total.value, _kind(marks, start, at), total.scale) if at > start else None


def _skipped(word: str, total: _Sum, lang: Language) -> int:
    """How many words to pass over inside a number: "and" (English), the mark that closes a quoted figure («3» آلاف)."""
    begun = total.value > 0
    return int(begun and (word == "and" if lang == "en" else word in _CLOSING))


def _kind(marks: Marks, start: int, end: int) -> str:
    first = marks[start]
    return "digits" if first and first.kind == "digits" and end == start + 1 else "number word"


def _with_tail(start: int, end: int, total: _Sum, numeral: Numeral, lang: Language) -> Number:
    """Digits with a word glued to them: a scale (45ألف) multiplies, a noun does not."""
    tail = parse_numeral(numeral.tail, lang)
    scale = tail.value if tail and tail.kind in ("scale", "plural") else 1
    return Number(start, end, total.value * scale, "digits", scale)


def _skip_repeated_scale(marks: Marks, at: int, total: _Sum) -> int:
    """A half may name its scale again: مليون ونصف المليون."""
    last = marks[at - 1] if at else None
    again = marks[at] if at < len(marks) else None
    repeated = last and again and last.kind == "share" and again.kind == "scale" and again.value == total.scale
    return at + 1 if repeated else at


def _add(total: _Sum, numeral: Numeral, *, first: bool, bound: bool, lang: Language) -> _Sum | None:
    """The sum with one more numeral; None where the numeral does not continue it.

    `bound` says that the numeral follows without "and": then only a scale, a teen's ten or a hundred can follow.
    """
    if numeral.kind in ("scale", "plural", "pair"):
        return _add_scale(total, numeral, first=first, bound=bound or lang == "en")
    if numeral.kind == "share":
        fits = total.scale > 1 and not total.group and not bound
        return total._replace(total=total.total + numeral.value * total.scale, limit=0, room=0) if fits else None
    if first:
        return total._replace(group=numeral.value, room=_room(numeral))
    if lang == "en":
        return _add_english(total, numeral)
    return _add_bound(total, numeral) if bound else _add_joined(total, numeral)


def _room(numeral: Numeral) -> float:
    """How big the next part of the group may not be."""
    room = {"hundred": 100.0, "tens": 10.0, "one": 1.0, "ten": 0.0, "digits": 0.5}
    return room.get(numeral.kind, 0)


def _add_scale(total: _Sum, numeral: Numeral, *, first: bool, bound: bool) -> _Sum | None:
    scale = numeral.value if numeral.kind != "pair" else numeral.value / 2
    if scale >= total.limit or (numeral.kind == "plural" and (first or not bound)):
        return None
    if numeral.kind == "pair" or not bound or first:
        if total.group:
            return None
        return _Sum(total.total + numeral.value, limit=scale, scale=scale)
    if not total.group:
        return None
    return _Sum(total.total + total.group * scale, limit=scale, scale=scale)


def _add_english(total: _Sum, numeral: Numeral) -> _Sum | None:
    if numeral.kind == "hundred":
        fits = 0 < total.group < 20
        return total._replace(group=total.group * 100, room=100.0) if fits else None
    if total.scale > 1 and not total.group:
        fits = numeral.value < total.limit
        return total._replace(group=numeral.value, room=_room(numeral)) if fits else None
    fits = numeral.kind in ("one", "tens") and numeral.value < total.room and total.room in (10.0, 100.0)
    return total._replace(group=total.group + numeral.value, room=_room(numeral)) if fits else None


def _add_bound(total: _Sum, numeral: Numeral) -> _Sum | None:
    """What follows without "and": ثلاثة عشر, ثلاث مئة."""
    last = total.group % 10
    if total.room != 1.0 or not last:
        return None
    if numeral.kind == "ten" and not numeral.lead:
        return total._replace(group=total.group + 10, room=0)
    if numeral.kind == "hundred" and numeral.value == 100 and total.group < 10:
        return total._replace(group=total.group * 100, room=100.0)
    return None


def _add_joined(total: _Sum, numeral: Numeral) -> _Sum | None:
    """What follows with "and": خمسة وعشرين, مئة وخمسة, ألف ومئتان."""
    if total.scale > 1 and not total.group:
        fits = numeral.value < total.limit
        return total._replace(group=numeral.value, room=_room(numeral)) if fits else None
    one_and_tens = numeral.kind == "tens" and total.room == 1.0 and total.group % 10
    if one_and_tens or (numeral.kind in ("one", "ten", "tens") and numeral.value < total.room == 100.0):
        return total._replace(group=total.group + numeral.value, room=0.5 if one_and_tens else _room(numeral))
    return None
