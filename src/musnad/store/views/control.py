"""Who held which place, by its spells."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, select

from musnad.model import Spell
from musnad.model.row import EventRow
from musnad.model.wire import to_json
from musnad.store.views.entities import insert
from musnad.store.views.tables import entities, event_names, view_control, view_events

Days = tuple[str, str]
_SPELL = msgspec.json.Decoder(Spell)


def write_control(connection: Connection, spells: Mapping[str, Sequence[Spell]]) -> None:
    """Puts the spells of all places into the table, in place of what was there."""
    connection.execute(delete(view_control))
    insert(
        connection,
        view_control,
        (_to_row(place, i, one) for place, some in spells.items() for i, one in enumerate(some)),
    )


def _to_row(place: str, position: int, spell: Spell) -> dict[str, Any]:
    return {
        "place": place,
        "position": position,
        "first": spell.first.isoformat(),
        "last": spell.last.isoformat() if spell.last else None,
        "body": to_json(spell),
    }


def load_spells(connection: Connection, place: str) -> list[Spell]:
    """The spells of one place, in order; none where nothing is known of it."""
    query = select(view_control.c.body).where(view_control.c.place == place).order_by(view_control.c.position)
    return [_SPELL.decode(body) for body in connection.execute(query).scalars()]


def find_event_place(connection: Connection, event: EventRow) -> str | None:
    """The id of the place at which an event's point lies."""
    query = (
        select(entities.c.key)
        .join(event_names, event_names.c.entity == entities.c.number)
        .join(view_events, view_events.c.number == event_names.c.number)
        .where(view_events.c.key == event.key, entities.c.role == "place")
        .where(entities.c.lat == event.lat, entities.c.lon == event.lon)
    )
    return connection.execute(query.order_by(entities.c.key).limit(1)).scalar()


def iter_spells_on(connection: Connection, day: str) -> Iterator[Spell]:
    """The spells of all places that hold on a day, written YYYY-MM-DD, with all that was ever said in them."""
    last = view_control.c.last
    query = select(view_control.c.body).where(view_control.c.first <= day, last.is_(None) | (last >= day))
    for body in connection.execute(query.order_by(view_control.c.place)).scalars():
        yield _SPELL.decode(body)


def find_control_days(connection: Connection) -> Days | None:
    """The first and the last day on which a spell begins; None where there is none."""
    first, last = connection.execute(select(func.min(view_control.c.first), func.max(view_control.c.first))).one()
    return (first, last) if first else None


def drop_spells(connection: Connection, article: str) -> None:
    """Takes out the places of which an article says who holds them."""
    query = select(view_control.c.place, view_control.c.body)
    gone = {place for place, body in connection.execute(query) if article in _name_articles(_SPELL.decode(body))}
    connection.execute(delete(view_control).where(view_control.c.place.in_(sorted(gone))))


def _name_articles(spell: Spell) -> set[str]:
    words = [word for view in spell.views for word in view.words]
    return {word.article for word in (*words, *spell.because, *spell.sieges)}
