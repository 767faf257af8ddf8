"""Who holds which place, according to whom."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec
from litestar import get
from litestar.params import FromPath, FromQuery
from msgspec.structs import replace

from musnad.model import Spell, Statement, UserRole
from musnad.model.row import Page
from musnad.serve.desk import AtDesk
from musnad.serve.ids import read_id
from musnad.serve.paging import Number, Size, cut_page
from musnad.serve.veil import veil, veil_name
from musnad.store.views import find_control_days, iter_spells_on, load_spells


class Situation(msgspec.Struct, frozen=True):
    """How all places stand on a day, with the last word of each source, and from when to when anything is known to have
    changed."""

    on: str | None
    spells: list[Spell]
    days: tuple[str, str] | None


@get("/control", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_control(desk: AtDesk, on: FromQuery[datetime.date | None] = None) -> Situation:
    """How places stand on a day, without one on the last on which something changed."""
    with desk.record.reading() as connection:
        days = find_control_days(connection)
        day = on.isoformat() if on else days[1] if days else None
        spells = [shorten(spell, hide=not desk.may_see_all) for spell in iter_spells_on(connection, day)] if day else []
    return Situation(day, spells, days)


@get("/control/{place_id:str}", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_place(desk: AtDesk, place_id: FromPath[str], page: Number = 1, size: Size = 50) -> Page[Spell]:
    """All that is known of one place, in order of days."""
    with desk.record.reading() as connection:
        found = cut_page(load_spells(connection, read_id(place_id)), page, size)
        articles = {word.article for spell in found.items for word in iter_words(spell)}
        return veil(desk, connection, found, articles, Page[Spell])


def iter_words(spell: Spell) -> Iterator[Statement]:
    """All words that a spell rests on."""
    yield from (word for view in spell.views for word in view.words)
    yield from (*spell.because, *spell.sieges)


def shorten(spell: Spell, *, hide: bool = False) -> Spell:
    """The spell with the last word of each source alone; where names are to be hidden, without what was said."""
    return replace(
        spell,
        views=tuple(replace(view, words=_keep_last(view.words, hide)) for view in spell.views),
        because=_keep_last(spell.because, hide),
        sieges=_keep_last(spell.sieges, hide),
    )


def _keep_last(words: Iterable[Statement], hide: bool) -> tuple[Statement, ...]:
    kept = {word.source: word for word in words}.values()
    return tuple(replace(word, text="", source=veil_name(word.source)) for word in kept) if hide else tuple(kept)


ROUTES: Final = (show_control, show_place)
