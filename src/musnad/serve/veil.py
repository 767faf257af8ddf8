"""What a viewer is shown: the same without the names of private people."""

import re
from collections.abc import Iterable
from typing import Final, TypeVar

from msgspec.structs import replace
from sqlalchemy import Connection

from musnad.lexicon.registry import load_actors, load_sources
from musnad.model import Claim, Entry, Kind, Reading, Review
from musnad.model.row import EventRow, Page, SourceRow
from musnad.reconcile.naming import is_name
from musnad.serve.desk import Desk
from musnad.serve.redaction import BLOCK, find_private_names, hide
from musnad.store import iter_readings
from musnad.store.reviews import iter_standings, take_effect

T = TypeVar("T")
Note = TypeVar("Note", Review, Entry)
_KNOWN: Final = frozenset(one.name for table in (load_actors(), load_sources()) for one in table.values())


def veil(desk: Desk, connection: Connection, value: T, articles: Iterable[str | None], kind: type[T]) -> T:
    """The value, which rests on these articles, as the one who asks may see it; `kind` is its type."""
    return value if desk.may_see_all else redact(connection, value, articles, kind)


def redact(connection: Connection, value: T, articles: Iterable[str | None], kind: type[T]) -> T:
    """The value, which rests on these articles, without the names of private people; `kind` is its type."""
    names: set[str] = set()
    for article_id in sorted({one for one in articles if one}):
        for article, reading in iter_readings(connection, article_id=article_id):
            names |= find_private_names(article, _list_claims(connection, reading))
    return hide(value, names, kind)


def _list_claims(connection: Connection, reading: Reading) -> list[Claim]:
    """The claims as they were read and as people corrected them."""
    decided = dict(iter_standings(connection, Kind.CLAIM, [claim.id for claim in reading.claims]))
    corrected = (take_effect(claim, decided[claim.id]) for claim in reading.claims if claim.id in decided)
    return [*reading.claims, *corrected]


def veil_notes(desk: Desk, notes: Iterable[Note]) -> list[Note]:
    """Reviews or entries of the log as the one who asks may see them: reasons may name anybody, so viewers get none."""
    return [note if desk.may_see_all or not note.why else replace(note, why=BLOCK) for note in notes]


def veil_rows(desk: Desk, found: Page[EventRow]) -> Page[EventRow]:
    """Events in a list as the one who asks may see them."""
    return found if desk.may_see_all else replace(found, items=tuple(map(redact_row, found.items)))


def redact_row(row: EventRow) -> EventRow:
    """An event without the names of people that the registries do not know."""
    return replace(row, actors=tuple(map(veil_name, row.actors)))


def veil_sources(desk: Desk, found: Page[SourceRow]) -> Page[SourceRow]:
    """Those who speak as the one who asks may see them."""
    return replace(found, items=tuple(veil_source(desk, row) for row in found.items))


def veil_source(desk: Desk, row: SourceRow) -> SourceRow:
    """One who speaks as the one who asks may see them: a private name stands in the id too."""
    hidden = veil_name(row.name)
    return row if desk.may_see_all or hidden == row.name else replace(row, id=BLOCK, name=hidden)


def veil_name(name: str) -> str:
    """The name if the registries know it or if it is not that of a person."""
    return name if name in _KNOWN or not is_name(name) else re.sub(r"\S", BLOCK, name)
