"""The pages of the web application, which are files, and where they stand."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from litestar import Litestar, Response, Router, get
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.datastructures import CacheControlHeader
from litestar.exceptions import NotFoundException
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.static_files import create_static_files_router
from litestar.types import ControllerRouterHandler

from musnad.serve.problems import HANDLERS
from musnad.serve.projects import Project

STATIC: Final = Path(__file__).parent / "static"
_YEAR: Final = 365 * 24 * 3600
_NOT_BUILT: Final = "the pages are not built; `make web` builds them, and the interface works without"


def make_pages(projects: Sequence[Project], static: Path, allowed: AllowedHostsConfig) -> Litestar:
    """The application that answers with pages."""
    names = [project.name for project in projects]
    shown = [project.name for project in projects if project.owner is not None]

    @get("/", include_in_schema=False, sync_to_thread=False)
    def find_first() -> Response[bytes] | Redirect:
        """The only project, or the page that lists them."""
        return Redirect(f"/p/{names[0]}/") if len(names) == 1 else _show(static)

    @get("/projects.json", include_in_schema=False, sync_to_thread=False)
    def list_projects() -> list[str]:
        """The names of the projects; not told to the network."""
        return shown

    @get(["/p/{name:str}/", "/p/{name:str}/{rest:path}"], include_in_schema=False, sync_to_thread=False)
    def show_page(name: FromPath[str]) -> Response[bytes]:
        """The page, which finds its own way."""
        if name not in names:
            raise NotFoundException("no such project")
        return _show(static)

    handlers: list[ControllerRouterHandler] = [find_first, list_projects, show_page]
    if (static / "assets").is_dir():
        handlers.append(_make_assets(static / "assets"))
    return Litestar(
        handlers, allowed_hosts=allowed, exception_handlers=HANDLERS, openapi_config=None, logging_config=None
    )


def _make_assets(folder: Path) -> Router:
    """Files whose names change with what is in them."""
    cache = CacheControlHeader(max_age=_YEAR, public=True, immutable=True)
    return create_static_files_router("/assets", [folder], cache_control=cache, include_in_schema=False)


def _show(static: Path) -> Response[bytes]:
    page = static / "index.html"
    if not page.is_file():
        raise NotFoundException(_NOT_BUILT)
    return Response(page.read_bytes(), media_type="text/html; charset=utf-8")
