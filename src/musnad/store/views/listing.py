"""Lists of those who speak and those who act."""

from collections.abc import Sequence
from typing import Final

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, func, select, true

from musnad.model.row import ActorRow, Item, Page, SourceRow
from musnad.store.views.named import reduce_name
from musnad.store.views.tables import entities, entity_names, view_actors, view_sources

_SOURCE: Final = msgspec.json.Decoder(SourceRow)
_ACTOR: Final = msgspec.json.Decoder(ActorRow)


def list_sources(connection: Connection, *, name: str = "", page: int = 1, size: int = 50) -> Page[SourceRow]:
    """Those who speak, who says most first; only those with `name` as a part of one of their names."""
    return _list(connection, view_sources, _SOURCE, _has_name(view_sources, ("source", "origin"), name), page, size)


def list_actors(connection: Connection, *, name: str = "", page: int = 1, size: int = 50) -> Page[ActorRow]:
    """The parties, the one most told of first; only those with `name` as a part of one of their names."""
    return _list(connection, view_actors, _ACTOR, _has_name(view_actors, ("actor", "target"), name), page, size)


def _has_name(table: Table, roles: Sequence[str], name: str) -> ColumnElement[bool]:
    part = reduce_name(name)
    if not part:
        return true()
    known = entity_names.c.entity == entities.c.number
    named = entity_names.c.name.contains(part, autoescape=True)
    keys = select(entities.c.key).join(entity_names, known).where(entities.c.role.in_(roles), named)
    return table.c.id.in_(keys)


def _list(
    connection: Connection,
    table: Table,
    decoder: msgspec.json.Decoder[Item],
    condition: ColumnElement[bool],
    page: int,
    size: int,
) -> Page[Item]:
    query = select(table.c.body).where(condition).order_by(table.c.claims.desc(), table.c.id)
    bodies = connection.execute(query.offset((page - 1) * size).limit(size)).scalars()
    count = connection.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
    return Page(tuple(map(decoder.decode, bodies)), count, page, size)
