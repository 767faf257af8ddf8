"""Words on the control of a place, in whatever order they came, as spells of days."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from msgspec.structs import replace

from musnad.model import Effect, Location, Party, Spell, State, Statement, View

Views = dict[str, tuple[Statement, ...]]  # what each origin last said, of those who say that someone holds the place
_DAY = datetime.timedelta(days=1)
_FRESH = datetime.timedelta(days=30)  # whoever spoke longer ago contradicts no one: the place may have changed hands


class Standing(NamedTuple):
    """How a place stands after a day: who is said to hold it, who besieges it, and what is denied."""

    views: Views
    sieges: tuple[Statement, ...]
    denials: tuple[Statement, ...]


def find_spells(words: Iterable[Statement]) -> dict[str, tuple[Spell, ...]]:
    """For each place by id its spells from the first word on; before it nothing is known."""
    by_place: defaultdict[str, list[Statement]] = defaultdict(list)
    for word in sorted(words, key=_order):
        by_place[word.place.id or ""].append(word)
    found = {place: _close(_join(_iter_spells(some))) for place, some in sorted(by_place.items())}
    return {place: spells for place, spells in found.items() if spells}


def find_standing(spells: Mapping[str, Sequence[Spell]], day: datetime.date) -> list[Spell]:
    """How each place stood on a day, by name, with what had been said by then; places of which nothing had been said
    are left out."""
    standing = [_cut(spell, day) for some in spells.values() for spell in some if _covers(spell, day)]
    return sorted(standing, key=lambda spell: (spell.place.name or "", spell.place.id or ""))


def _covers(spell: Spell, day: datetime.date) -> bool:
    return spell.first <= day and (spell.last is None or day <= spell.last)


def _cut(spell: Spell, day: datetime.date) -> Spell:
    """The spell without what was said of it after the day."""
    words = {word for view in spell.views for word in view.words if word.last <= day}
    sieges = tuple(word for word in spell.sieges if word.last <= day)
    return replace(spell, views=_group(sorted(words, key=_order)), sieges=sieges)


def _order(word: Statement) -> tuple[datetime.date, str, str]:
    return word.last, word.claim, word.place.id or ""


def _iter_spells(words: Sequence[Statement]) -> Iterator[Spell]:
    """How the place stood after each day on which something was said of it."""
    views: Views = {}
    sieges: tuple[Statement, ...] = ()
    denials: tuple[Statement, ...] = ()
    told = False  # a denial alone says nothing of how the place stands
    for day, some in groupby(words, key=lambda word: word.last):
        said = tuple(some)
        views, sieges, denials = _update(views, said), _follow_sieges(sieges, said), _follow_denials(denials, said)
        told = told or any(word.effect is not Effect.DENIES for word in said)
        if told:
            yield _to_spell(words[0].place, day, said, Standing(views, sieges, denials))


def _of(said: Iterable[Statement], effect: Effect) -> list[Statement]:
    return [word for word in said if word.effect is effect]


def _update(views: Views, said: Sequence[Statement]) -> Views:
    """The views after a day. A place that changes hands makes older views void, but for those that agree; who says
    only that someone holds it speaks for themselves alone."""
    left = frozenset[str]().union(*(_roots([word]) for word in _of(said, Effect.LEAVES)))
    kept = {origin: words for origin, words in views.items() if not _roots(words) <= left}
    taken = _of(said, Effect.TAKES)
    if taken:
        kept = {origin: words for origin, words in kept.items() if _roots(words) <= _roots(taken)}
    held = _of(said, Effect.HOLDS)
    kept = {origin: words for origin, words in kept.items() if not _outdate(held, words)}
    return kept | _by_origin([*held, *taken])


def _outdate(held: Sequence[Statement], words: Sequence[Statement]) -> bool:
    """Whether others now name other holders than words of long ago."""
    newest = max(word.last for word in words)
    return any(word.last - newest > _FRESH and not _roots([word]) & _roots(words) for word in held)


def _by_origin(words: Iterable[Statement]) -> Views:
    """The words of each origin; one that tells of a change is not asked who held the place before it that day."""
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for word in words:
        found[word.origin].append(word)
    return {origin: tuple(_of(some, Effect.TAKES) or some) for origin, some in found.items()}


def _roots(words: Iterable[Statement]) -> frozenset[str]:
    return frozenset(party.root for word in words for party in word.parties)


def _follow_sieges(sieges: tuple[Statement, ...], said: Sequence[Statement]) -> tuple[Statement, ...]:
    """The sieges after a day: those that began on it, else those that neither ended nor brought the place down."""
    ended = any(word.effect in (Effect.LIFTS, Effect.TAKES) for word in said)
    return tuple(_of(said, Effect.BESIEGES)) or (() if ended else sieges)


def _follow_denials(denials: tuple[Statement, ...], said: Sequence[Statement]) -> tuple[Statement, ...]:
    """The denials after a day: a capture that is told later is not the one that was denied, and whoever says long
    after it who holds the place outdates it."""
    kept = (one for one in denials if not _of(said, Effect.TAKES))
    fresh = (one for one in kept if all(word.last - one.last <= _FRESH for word in _of(said, Effect.HOLDS)))
    return (*fresh, *_of(said, Effect.DENIES))


def _to_spell(place: Location, day: datetime.date, said: Sequence[Statement], standing: Standing) -> Spell:
    words = [word for some in standing.views.values() for word in some]
    return Spell(
        place=replace(place, reason=None),
        state=_tell_state(words, standing.denials),
        views=_group(words),
        first=day,
        last=None,
        because=tuple(said),
        sieges=standing.sieges,
    )


def _tell_state(words: Sequence[Statement], denials: Iterable[Statement]) -> State:
    if not words:
        return State.UNKNOWN
    common = frozenset.intersection(*(_roots([word]) for word in words))
    denied = any(one.origin != word.origin and _roots([one]) & _roots([word]) for one in denials for word in words)
    return State.HELD if common and not denied else State.CONTESTED


def _group(words: Iterable[Statement]) -> tuple[View, ...]:
    """The words by the party that they name."""
    by_party: defaultdict[Party, list[Statement]] = defaultdict(list)
    for word in words:
        for party in word.parties:
            by_party[party].append(word)
    views = (View(party, tuple(sorted(some, key=_order))) for party, some in by_party.items())
    return tuple(sorted(views, key=lambda view: (-len(view.sources), view.party.id)))


def _join(spells: Iterable[Spell]) -> list[Spell]:
    """Spells on which the place stood as before are one; nothing is known before someone holds, leaves or besieges."""
    joined: list[Spell] = []
    for spell in spells:
        if joined and _outline(joined[-1]) == _outline(spell):
            joined[-1] = _add(joined[-1], spell)
        else:
            joined.append(spell)
    return joined


def _add(spell: Spell, later: Spell) -> Spell:
    """The spell with what was said later in it."""
    words = {word for one in (spell, later) for view in one.views for word in view.words}
    sieges = dict.fromkeys((*spell.sieges, *later.sieges))
    return replace(spell, views=_group(sorted(words, key=_order)), sieges=tuple(sieges))


def _outline(spell: Spell) -> tuple[State, frozenset[str], frozenset[str]]:
    held = frozenset(view.party.root for view in spell.views)
    return spell.state, held, _roots(spell.sieges)


def _close(spells: Sequence[Spell]) -> tuple[Spell, ...]:
    closed = [replace(one, last=after.first - _DAY) for one, after in pairwise(spells)]
    return (*closed, *spells[-1:])
