"""Text in, query out: words, phrases, and keys with values."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from musnad.errors import QueryError
from musnad.store.search.figures import parse_days, parse_point, parse_radius, parse_range
from musnad.store.search.match import split_words
from musnad.store.search.query import Contested, Has, InDays, Mode, Named, Number, OneOf, Query, Term, Within, Words
from musnad.store.search.vocabulary import NAMES, NO, NUMBERS, VALUES, load_keys, load_values
from musnad.text.fold import fold

LONGEST: Final = 2000  # characters of a query
MOST: Final = 50  # conditions
NEAR_KM: Final = 10.0  # around a point that comes without a distance
WORDS: Final = ""  # the key of words
_QUOTED: Final = r'"[^"]*"|“[^”]*”|«[^»]*»'
_ITEM: Final = re.compile(
    rf"""(?P<minus>-?)(?:
      (?P<key>[^\W\d_]+):(?P<values>(?:{_QUOTED}|[^\s"“«])*)
    | (?P<phrase>{_QUOTED})
    | (?P<word>[^\s"“«-][^\s"“«]*) )(?=\s|$)""",
    re.VERBOSE,
)
_VALUE: Final = re.compile(rf'({_QUOTED})|[^,،"“«]+')


class Value(NamedTuple):
    """A value as it stands in the query."""

    text: str
    at: int


class Item(NamedTuple):
    """A key with its values, or words, as they stand in the query."""

    key: str
    values: tuple[Value, ...]
    negative: bool
    at: int
    end: int

    @property
    def place(self) -> dict[str, Any]:
        """Where a term of it stands, and whether it is negative."""
        return {"negative": self.negative, "at": self.at, "end": self.end}

    @property
    def only(self) -> Value:
        """The one value; raises QueryError where there are more."""
        if len(self.values) > 1:
            raise QueryError(f"{self.key}: takes one value", at=self.values[1].at)
        return self.values[0]


def parse_query(text: str) -> Query:
    """The query that a text means; raises QueryError with the position of what it does not understand."""
    if len(text) > LONGEST:
        raise QueryError(f"longer than {LONGEST:,} characters", at=LONGEST)
    items = list(_iter_items(text))
    if len(items) > MOST:
        raise QueryError(f"more than {MOST} conditions", at=items[MOST].at)
    mode = _find_mode(items)
    around, rest = _join_places([item for item in items if item.key != "mode"])
    terms = [*around, *_join_days([_TERMS[item.key](item, mode) for item in rest])]
    return Query(tuple(sorted(terms, key=lambda term: term.at)))


def _iter_items(text: str) -> Iterator[Item]:
    at = len(text) - len(text.lstrip())
    while at < len(text):
        match = _ITEM.match(text, at)
        if match is None:
            raise QueryError(_tell_fault(text[at:]), at=at)
        yield _to_item(match)
        at = len(text) - len(text[match.end() :].lstrip())


def _tell_fault(rest: str) -> str:
    if any(mark in rest for mark in '"“«'):
        return "a quotation mark that is not closed, or something right beside one"
    return "a minus with nothing after it"


def _to_item(match: re.Match[str]) -> Item:
    minus, end = bool(match["minus"]), match.end()
    if match["key"] is None:
        words = match["phrase"][1:-1] if match["phrase"] else match["word"]
        return Item(WORDS, (Value(words, match.start()),), minus, match.start(), end)
    key = load_keys().get(fold(match["key"]).text)
    if key is None:
        raise QueryError(f"no such key: {match['key']}; words with a colon go into quotation marks", at=match.start())
    values = tuple(_iter_values(match["values"], match.start("values")))
    if not values:
        raise QueryError(f"{key}: needs a value", at=match.start())
    return Item(key, values, minus, match.start(), end)


def _iter_values(text: str, offset: int) -> Iterator[Value]:
    for match in _VALUE.finditer(text):
        words = match[0][1:-1] if match[1] else match[0]
        if words.strip():
            yield Value(words.strip(), offset + match.start())


def _find_mode(items: Sequence[Item]) -> Mode:
    modes = [Mode(value) for item in items if item.key == "mode" for value in _choose(item)]
    return modes[-1] if modes else Mode.FOLDED


def _choose(item: Item) -> tuple[str, ...]:
    """The values, each one of those that the key takes."""
    known = load_values(item.key)
    for value in item.values:
        if fold(value.text).text not in known:
            raise QueryError(f"{item.key}: is one of {', '.join(VALUES[item.key])}", at=value.at)
    return tuple(dict.fromkeys(known[fold(value.text).text] for value in item.values))


def _to_words(item: Item, mode: Mode) -> Term:
    if not split_words(item.only.text, mode):
        raise QueryError("nothing to search for", at=item.at)
    return Words(text=item.only.text, mode=mode, **item.place)


def _to_one_of(item: Item, _: Mode) -> Term:
    return OneOf(key=item.key, values=_choose(item), **item.place)


def _to_assignee(item: Item, _: Mode) -> Term:
    return OneOf(key=item.key, values=tuple(value.text for value in item.values), **item.place)


def _to_named(item: Item, _: Mode) -> Term:
    return Named(key=item.key, names=tuple(value.text for value in item.values), **item.place)


def _to_number(item: Item, _: Mode) -> Term:
    whole = item.key != "confidence"
    found = parse_range(item.only.text, whole=whole)
    if found is None:
        raise QueryError(
            f"{item.key}: takes a number such as {'10, >=10 or 5..9' if whole else '>=0.8'}", at=item.only.at
        )
    return Number(key=item.key, low=found[0], high=found[1], **item.place)


def _to_contested(item: Item, _: Mode) -> Term:
    yes = _choose(item) != (NO,)
    return Contested(negative=item.negative == yes, at=item.at, end=item.end)


def _to_has(item: Item, _: Mode) -> Term:
    return Has(values=_choose(item), **item.place)


def _to_days(item: Item, _: Mode) -> Term:
    days = parse_days(item.only.text)
    if days is None or (item.key != "published" and ".." in item.only.text):
        raise QueryError(f"{item.key}: takes a day such as 2016-12-31, a month or a year", at=item.only.at)
    first = days[0] if item.key != "to" else None
    last = days[1] if item.key != "from" else None
    return InDays(key="published" if item.key == "published" else "day", first=first, last=last, **item.place)


_TERMS: Final[Mapping[str, Callable[[Item, Mode], Term]]] = {
    WORDS: _to_words,
    **dict.fromkeys(("type", "family", "status", "state", "decision", "lang"), _to_one_of),
    "assignee": _to_assignee,
    **dict.fromkeys(NAMES, _to_named),
    **dict.fromkeys(NUMBERS, _to_number),
    "contested": _to_contested,
    "has": _to_has,
    **dict.fromkeys(("from", "to", "published"), _to_days),
}


def _join_days(terms: Sequence[Term]) -> list[Term]:
    """The terms, those on the days of happening as one."""
    days = [term for term in terms if isinstance(term, InDays) and term.key == "day" and not term.negative]
    if not days:
        return list(terms)
    first = max((term.first for term in days if term.first), default=None)
    last = min((term.last for term in days if term.last), default=None)
    if first and last and first > last:
        raise QueryError("from: a day after to:", at=days[0].at)
    joined = InDays(key="day", first=first, last=last, at=days[0].at, end=days[-1].end)
    return [joined, *(term for term in terms if term not in days)]


def _join_places(items: Sequence[Item]) -> tuple[list[Term], list[Item]]:
    """The term of within: and near: together with the place that they are about, and all other items."""
    ours = [item for item in items if item.key in {"within", "near"}]
    if not ours:
        return [], list(items)
    radius, point = ([item for item in ours if item.key == key] for key in ("within", "near"))
    places = [item for item in items if item.key == "place" and not item.negative and not point]
    for some in (radius, point, places):
        if len(some) > 1 or any(item.negative for item in some):
            raise QueryError(f"{some[-1].key}: stands once beside within:, and not with a minus", at=some[-1].at)
    if not point and not places:
        raise QueryError("within: needs place: or near: beside it", at=radius[0].at)
    km = _take_km(radius[0]) if radius else NEAR_KM
    around = _to_within(point[0], km) if point else Within(km=km, place=places[0].only.text, **places[0].place)
    return [around], [item for item in items if item not in (*ours, *places)]


def _take_km(item: Item) -> float:
    km = parse_radius(item.only.text)
    if km is None:
        raise QueryError("within: takes a distance such as 10km", at=item.only.at)
    return km


def _to_within(item: Item, km: float) -> Within:
    point = parse_point(*(value.text for value in item.values)) if len(item.values) == 2 else None
    if point is None:
        raise QueryError("near: takes degrees north and east, such as near:36.2,37.16", at=item.values[0].at)
    return Within(km=km, lat=point[0], lon=point[1], **item.place)
