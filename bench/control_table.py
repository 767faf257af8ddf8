"""The table of who took which Syrian town when, taken apart into rows, dated sentences and changes of hands."""

import calendar
import datetime
import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from pathlib import Path
from typing import NamedTuple

from musnad.model import Effect

Side = str  # a key of the colours on the map of control
_MONTHS = tuple(calendar.month_name)[1:]
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(rf"(?:\b(\d{{1,2}}) )?\b({_MONTH})\b(?: (\d{{4}}))?")
# Some sentences have lost their full stop.
_SENTENCE = re.compile(
    rf"(?<=[.\"])\s+(?=[A-Z\"]|on \d)|(?<=[a-z]) (?=(?:On \d+|By|In|At) (?:{_MONTH}))|(?=See also)"
    r"|(?<=[a-z]) (?=The town)"
)
_SIDES = {
    "is": r"ISIL|ISIS|Islamic State",
    "kurdish": r"YPG|SDF|Syrian Democratic Forces|Jabhat al-Akrad",
    "jihadist": r"al-Nusra|Al Nusra|Nusra|Hayat Tahrir|Jund al-Aqsa",
    "opposition": r"FSA|[Rr]ebels?|Free Syrian Army|[Oo]pposition|Islamic Front|Ahrar al-Sham|Northern Storm"
    r"|Jaish Al-Fatah|Islamic battalions|resistance fighters",
    "government": r"(?:Syrian |Arab |the |government )?(?:Army|army|military|troops)|(?<!anti-)[Gg]overnment"
    r"|[Rr]egime|SAA|Tiger Forces",
}
_NAMED = re.compile("|".join(f"(?P<{side}>{words})" for side, words in _SIDES.items()))
_JOINT = re.compile(r"(?: of Iraq and the Levant)? and (?:the |their jihadist ally )?")
_CUES = {
    "taken_by": r"(?:captured|retaken|recaptured|seized|taken over|taken|controlled) by "
    r"|hand over their territory [^.]*to (?=the Syrian|Syrian)",
    "under": r"\bunder (?=[^.]{0,60}control)|[Ff]ell in(?= government hands)"
    r"|in (?:the )?control of (?=the Syrian Army)",
    "takes": r"\b(?:(?:took|(?<!to )takes?) (?:full |complete |entire )*control|took (?:it |over|the city)|takes on"
    r"|(?:re)?captur(?:ed|es)|seized|retakes?|retook|regain(?:ed|s)? (?:over |full )*control"
    r"|gained (?:complete )?control|completely control|conquest|had retaken)",
    "holds": r"\b(?:maintained control|in full control|ha[sd] control|in control|kept control|entire control"
    r"|controls the town|controlled entirely)",
    "leaves": r"\b(?:withdrew|withdrawn|withdraw from|surrendered|hand over)",
}
_CUE = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _CUES.items()))
# What is taken is something in or about the town, not the town.
_PART = re.compile(
    r"checkpoint|\bbase\b|academy|complex|crossing|headquarters|warehouse|hill\b|building|field|prisoners|\bpart|tanks"
    r"|most of|portion|some |\bside\b|suburbs|neighbou?rhoods|districts|⅔|tried|\d+ percent|villages"
    r"|barracks|weapons|areas"
)
_WINDOW = 45


class Row(NamedTuple):
    """A town of the table: its name, its province, and what is told of it."""

    town: str
    province: str
    flags: str
    text: str


class Told(NamedTuple):
    """A dated sentence."""

    text: str
    first: datetime.date
    last: datetime.date


class Change(NamedTuple):
    """Who did what to a town by which day, and the sides that did."""

    effect: Effect
    sides: frozenset[Side]
    first: datetime.date
    last: datetime.date


def iter_rows(path: Path) -> Iterator[Row]:
    """The towns of the table, quarters included, without what lies outside the listed towns."""
    province = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        province = line[3:].split(" G")[0] if line.startswith("## ") else province
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if len(cells) >= 4 and ".svg" in cells[3] and not cells[0].startswith("Outside"):
            yield Row(cells[0].split(" (")[0], province, cells[3], " ".join(cells[4:]))


def iter_told(text: str) -> Iterator[Told]:
    """The dated sentences of a history; a date without a year follows the one before it."""
    before: datetime.date | None = None
    for sentence in _SENTENCE.split(text):
        match = None if sentence.startswith("See also") else _DATE.search(sentence)
        if match and (span := _to_days(match, before)):
            before = span[0]
            yield Told(sentence, *span)


def _to_days(match: re.Match[str], before: datetime.date | None) -> tuple[datetime.date, datetime.date] | None:
    day, month = int(match[1] or 0), _MONTHS.index(match[2]) + 1
    if match[3] is None and before is None:
        return None
    year = int(match[3]) if match[3] else before.year if before else 0
    if match[3] is None and before and (month, day or 31) < (before.month, before.day):
        year += 1
    length = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, min(day or 1, length)), datetime.date(year, month, min(day or length, length))


def find_change(told: Told) -> Change | None:
    """The change of hands that a sentence tells of, as its cue words show it: the last, one that takes before one that
    leaves; None where they show none."""
    changes = [change for cue in _CUE.finditer(told.text) if (change := _read(told, cue))]
    return max(reversed(changes), key=lambda change: change.effect is not Effect.LEAVES, default=None)


def _read(told: Told, cue: re.Match[str]) -> Change | None:
    kind = cue.lastgroup or ""
    before, after = told.text[: cue.start()], told.text[cue.end() :]
    passive = kind in {"taken_by", "under"}
    if _PART.search(before[-2 * _WINDOW :] if passive else after[:_WINDOW]):
        return None
    sides = _find_sides(after if passive else before)
    takes = kind == "takes" or (kind == "taken_by" and not cue[0].startswith("controlled"))
    effect = Effect.TAKES if takes else Effect.LEAVES if kind == "leaves" else Effect.HOLDS
    return Change(effect, sides, told.first, told.last) if sides else None


def _find_sides(text: str) -> frozenset[Side]:
    """The first side named, with those joined to it."""
    found = list(_NAMED.finditer(text))
    joined = takewhile(lambda pair: _JOINT.fullmatch(text[pair[0].end() : pair[1].start()]), pairwise(found))
    return frozenset(match.lastgroup or "" for match in (*found[:1], *(other for _, other in joined)))
