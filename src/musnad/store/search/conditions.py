"""The terms of a query as conditions on the rows of claims and events; every value is bound."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import cos, radians
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    false,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)

from musnad.lexicon.gazetteer import look_up
from musnad.lexicon.place_keys import name_key
from musnad.model import FAMILIES
from musnad.store.search.query import Contested, Has, InDays, Named, Number, OneOf, Term, Within
from musnad.store.search.vocabulary import NONE
from musnad.store.search.words import AllWords, select_holding
from musnad.store.views.claims import CELL, find_cell
from musnad.store.views.happening import TYPE
from musnad.store.views.named import reduce_name
from musnad.store.views.numbers import LONG, floor_number
from musnad.store.views.tables import (
    HARMS,
    claim_names,
    entities,
    entity_names,
    event_names,
    view_claims,
    view_events,
)

Condition = ColumnElement[bool]

KM_PER_DEGREE: Final = 111.2
_MOST_CELLS: Final = 400  # of the grid that a circle may touch; a larger one is looked for everywhere
_NOTHING: Final = false()
_ITS_EVENT: Final = view_events.alias("its_event")


class Asked(NamedTuple):
    """A condition on rows, and where it can lead the search a query for the numbers of the rows that meet it."""

    check: Condition
    lead: Select[int] | None = None


def ask_claims(connection: Connection, term: Term) -> Asked:
    """What a term asks of claims."""
    return _negate(term, _CLAIMS[type(term)](connection, term))


def ask_events(connection: Connection, term: Term) -> Asked:
    """What a term asks of events."""
    return _negate(term, _EVENTS[type(term)](connection, term))


def _negate(term: Term, asked: Asked) -> Asked:
    return Asked(not_(func.coalesce(asked.check, false()))) if term.negative else asked


def _lead(table: Table, condition: Condition) -> Asked:
    """A condition that an index answers."""
    return Asked(condition, select(table.c.number).where(condition))


def is_one_of(table: Table, term: OneOf) -> Condition:
    """Whether a column holds one of the values."""
    values = [value for value in term.values if value != NONE]
    column = table.c[term.key]
    return or_(column.in_(values), column.is_(None)) if NONE in term.values else column.in_(values)


def _ask_one_of_claims(_: Connection, term: OneOf) -> Asked:
    condition = view_claims.c.type.in_(list_types(term)) if term.key == "family" else is_one_of(view_claims, term)
    return _lead(view_claims, condition) if term.key != "lang" and NONE not in term.values else Asked(condition)


def list_types(term: OneOf) -> list[str]:
    """The types that are meant."""
    if term.key == "family":
        return [kind.value for family in term.values for kind in FAMILIES[family]]
    return list(term.values)


def _ask_one_of_events(connection: Connection, term: OneOf) -> Asked:
    if term.key in {"type", "family"}:
        query = select(entities.c.number).where(entities.c.role == TYPE, entities.c.key.in_(list_types(term)))
        return _ask_named(view_events, event_names, list(connection.execute(query).scalars()))
    if term.key == "lang":
        ours = select(view_claims.c.number).where(view_claims.c.event == view_events.c.number)
        return Asked(ours.where(view_claims.c.lang.in_(term.values)).exists())
    condition = is_one_of(view_events, term)
    return Asked(condition) if NONE in term.values else _lead(view_events, condition)


def find_entities(connection: Connection, role: str, names: Sequence[str]) -> list[int]:
    """The numbers of those who go by one of the names in a role."""
    wanted = [reduce_name(name) for name in names]
    query = (
        select(entities.c.number)
        .join(entity_names, entity_names.c.entity == entities.c.number)
        .where(entities.c.role == role, entity_names.c.name.in_(wanted))
        .distinct()
        .order_by(entities.c.number)
    )
    return list(connection.execute(query).scalars())


def _ask_named(table: Table, names: Table, numbers: Sequence[int]) -> Asked:
    if not numbers:
        return Asked(_NOTHING, select(table.c.number).where(_NOTHING))
    held = names.c.entity.in_(numbers)
    check = select(literal(1)).where(names.c.number == table.c.number, held).exists()
    lead = select(names.c.number).where(held)
    return Asked(check, lead if len(numbers) == 1 else lead.distinct())


def _ask_names(table: Table, names: Table, connection: Connection, term: Named) -> Asked:
    return _ask_named(table, names, find_entities(connection, term.key, term.names))


def _ask_words_of_claims(connection: Connection, term: AllWords) -> Asked:
    holding = select_holding(connection, term)
    lead = select(view_claims.c.number).where(view_claims.c.article.in_(holding))
    return Asked(is_among(view_claims.c.article, holding), lead)


def is_among(column: ColumnElement[int], numbers: Select[int]) -> Condition:
    """Whether a column holds one of the numbers; the sum keeps its index out of it."""
    return (column + 0).in_(numbers)


def _ask_words_of_events(connection: Connection, term: AllWords) -> Asked:
    holding = select_holding(connection, term)
    told = select(view_claims.c.event).where(view_claims.c.article.in_(holding), view_claims.c.event.is_not(None))
    ours = view_claims.c.event == view_events.c.number
    check = select(literal(1)).where(ours, is_among(view_claims.c.article, holding)).exists()
    return Asked(check, told.distinct())


def _ask_days(table: Table, _: Connection, term: InDays) -> Asked:
    if term.key == "published":
        return _ask_published(table, term)
    conditions: list[Condition] = [table.c.first.is_not(None)]
    if term.first:
        first = term.first.toordinal()
        conditions += [table.c.number >= floor_number(max(first - LONG, 1)), table.c.reach >= first]
    if term.last:
        conditions.append(table.c.number < floor_number(term.last.toordinal() + 1))
    return _lead(table, and_(*conditions))


def is_published(column: ColumnElement[int], term: InDays) -> Condition:
    """Whether an article came out in these days, by its number."""
    first = floor_number(term.first.toordinal() if term.first else 1)
    last = column < floor_number(term.last.toordinal() + 1) if term.last else true()
    return and_(column >= first, last)


def _ask_published(table: Table, term: InDays) -> Asked:
    condition = is_published(view_claims.c.article, term)
    if table is view_claims:
        return _lead(table, condition)
    ours = view_claims.c.event == view_events.c.number
    return Asked(select(literal(1)).where(ours, condition).exists())


def _ask_number_of_claims(_: Connection, term: Number) -> Asked:
    if term.key in HARMS:
        return _lead(view_claims, and_(view_claims.c.harm == term.key, is_between(view_claims.c.figure, term)))
    if term.key == "confidence":
        return _lead(view_claims, is_between(view_claims.c.confidence, term))
    return Asked(_has_event(is_between(_ITS_EVENT.c[term.key], term)))


def _ask_number_of_events(_: Connection, term: Number) -> Asked:
    return _lead(view_events, is_between(view_events.c[term.key], term))


def is_between(column: ColumnElement[Any], term: Number) -> Condition:
    """Whether a column holds such a figure."""
    low = column >= term.low if term.low is not None else true()
    high = column <= term.high if term.high is not None else true()
    return and_(column.is_not(None), low, high)


def _ask_contested_of_claims(_: Connection, __: Contested) -> Asked:
    return Asked(_has_event(_ITS_EVENT.c.contested))


def _has_event(condition: Condition) -> Condition:
    """Whether a claim belongs to an event that meets a condition."""
    return select(literal(1)).where(_ITS_EVENT.c.number == view_claims.c.event, condition).exists()


def _ask_contested_of_events(_: Connection, __: Contested) -> Asked:
    return Asked(view_events.c.contested)


def _ask_has(table: Table, denial: Condition, _: Connection, term: Has) -> Asked:
    states: Mapping[str, Condition] = {
        "denial": denial,
        "count": table.c.counted,
        "place": table.c.placed,
        "day": table.c.first.is_not(None),
    }
    return Asked(or_(*(states[value] for value in term.values)))


def _ask_within(table: Table, connection: Connection, term: Within) -> Asked:
    point = find_point(connection, term)
    if point is None:
        return Asked(_NOTHING, select(table.c.number).where(_NOTHING))
    lat, lon = point
    width = cos(radians(lat))
    north = (table.c.lat - lat) * KM_PER_DEGREE
    east = (table.c.lon - lon) * (KM_PER_DEGREE * width)
    near = and_(north * north + east * east <= term.km**2, func.coalesce(table.c.near, 0.0) <= term.km)
    cells = list_cells(lat, lon, term.km, width)
    return _lead(table, and_(table.c.cell.in_(cells), near)) if cells else Asked(and_(table.c.lat.is_not(None), near))


def list_cells(lat: float, lon: float, km: float, width: float) -> list[int]:
    """The squares of the grid that a circle may touch; none where there are too many."""
    high, wide = km / KM_PER_DEGREE, km / (KM_PER_DEGREE * max(width, 0.01))
    rows, columns = int(2 * high / CELL) + 2, int(2 * wide / CELL) + 2
    if rows * columns > _MOST_CELLS:
        return []
    return [find_cell(lat - high + i * CELL, lon - wide + j * CELL) for i in range(rows) for j in range(columns)]


def find_point(connection: Connection, term: Within) -> tuple[float, float] | None:
    """The middle of the circle: a point, or the place of that name that the record tells of, else the gazetteer's."""
    if term.place is None:
        return term.lat, term.lon
    query = (
        select(entities.c.lat, entities.c.lon, func.count().label("claims"))
        .join(claim_names, claim_names.c.entity == entities.c.number)
        .where(entities.c.number.in_(find_entities(connection, "place", [term.place])), entities.c.lat.is_not(None))
        .group_by(entities.c.number, entities.c.lat, entities.c.lon)
        .order_by(func.count().desc(), entities.c.number)
    )
    found = connection.execute(query).first()
    if found is not None:
        return found.lat, found.lon
    known = (place for place in look_up(name_key(term.place)) if place.lat is not None and place.lon is not None)
    return next(((place.lat, place.lon) for place in known if place.lat is not None and place.lon is not None), None)


Ask = Callable[[Connection, Any], Asked]
_CLAIMS: Final[Mapping[type[Term], Ask]] = {
    OneOf: _ask_one_of_claims,
    Named: partial(_ask_names, view_claims, claim_names),
    AllWords: _ask_words_of_claims,
    InDays: partial(_ask_days, view_claims),
    Number: _ask_number_of_claims,
    Contested: _ask_contested_of_claims,
    Has: partial(_ask_has, view_claims, view_claims.c.status == "denied"),
    Within: partial(_ask_within, view_claims),
}
_EVENTS: Final[Mapping[type[Term], Ask]] = {
    OneOf: _ask_one_of_events,
    Named: partial(_ask_names, view_events, event_names),
    AllWords: _ask_words_of_events,
    InDays: partial(_ask_days, view_events),
    Number: _ask_number_of_events,
    Contested: _ask_contested_of_events,
    Has: partial(_ask_has, view_events, view_events.c.denied),
    Within: partial(_ask_within, view_events),
}
