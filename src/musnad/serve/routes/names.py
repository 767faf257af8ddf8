"""Those who speak and those who act, and places by name."""

from typing import Annotated, Final

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, QueryParameter

from musnad.export.names import load_arabic_names
from musnad.lexicon.place_store import look_up
from musnad.model import Place, UserRole
from musnad.model.row import ActorRow, Page, SourceRow
from musnad.serve.desk import AtDesk
from musnad.serve.ids import read_id
from musnad.serve.paging import Number, Size
from musnad.serve.veil import veil_source, veil_sources
from musnad.store.views import list_actors, list_sources, load_actor, load_source
from musnad.text.fold import fold

Part = Annotated[str, QueryParameter(max_length=100, description="Part of a name")]
Name = Annotated[str, QueryParameter(min_length=2, max_length=100)]
_MOST: Final = 20


@get("/sources", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_sources(desk: AtDesk, q: Part = "", page: Number = 1, size: Size = 50) -> Page[SourceRow]:
    """Those who speak, who says most first."""
    with desk.record.reading() as connection:
        return veil_sources(desk, list_sources(connection, name=q, page=page, size=size))


@get("/sources/{source_id:str}", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_source(desk: AtDesk, source_id: FromPath[str]) -> SourceRow:
    """One who speaks."""
    with desk.record.reading() as connection:
        found = load_source(connection, read_id(source_id))
    if found is None or (shown := veil_source(desk, found)).id != found.id:
        raise NotFoundException("no such source")
    return shown


@get("/actors", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_actors(desk: AtDesk, q: Part = "", page: Number = 1, size: Size = 50) -> Page[ActorRow]:
    """The parties, the one most told of first."""
    with desk.record.reading() as connection:
        return list_actors(connection, name=q, page=page, size=size)


@get("/actors/{actor_id:str}", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_actor(desk: AtDesk, actor_id: FromPath[str]) -> ActorRow:
    """One party."""
    with desk.record.reading() as connection:
        found = load_actor(connection, read_id(actor_id))
    if found is None:
        raise NotFoundException("no such party")
    return found


@get("/names", sync_to_thread=False)
def show_names() -> dict[str, str]:
    """By English name the Arabic one of all that the registries hold; part of Musnad, not of the record."""
    return load_arabic_names()


@get("/places", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def show_places(name: Name) -> list[Place]:
    """The places of the gazetteer that go by a name, the most likely first, twenty at most."""
    return list(look_up(fold(name.strip()).text.casefold()))[:_MOST]


ROUTES: Final = (show_sources, show_source, show_actors, show_actor, show_names, show_places)
