"""The whole server: the pages, and the interface of each project."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from litestar import Litestar, Router
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.di import Provide
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from musnad import __version__
from musnad.serve.access import guard, identify
from musnad.serve.desk import Asked, Desk
from musnad.serve.headers import App, Message, Receive, Send, add_headers, make_headers
from musnad.serve.pages import STATIC, make_pages
from musnad.serve.problems import HANDLERS
from musnad.serve.projects import Project
from musnad.serve.routes import ROUTES
from musnad.serve.tags import add_tags

MAX_BODY: Final = 20 * 2**20  # bytes
_LIMIT: Final = RateLimitConfig(("second", 100), set_rate_limit_headers=False)  # requests of one address


def create_app(
    projects: Sequence[Project], *, hosts: Sequence[str], tiles: str | None = None, static: Path = STATIC
) -> App:
    """The server of these projects as an ASGI application.

    It answers under these `hosts` only. `tiles` is the address of a layer of map tiles, for those who set one; `static`
    the folder of the built pages.
    """
    allowed = AllowedHostsConfig(allowed_hosts=[*hosts], www_redirect=False)
    interfaces = {project.name: _make_interface(project, allowed, tiles) for project in projects}
    pages = make_pages(projects, static, allowed)
    return add_headers(_dispatch(pages, interfaces), make_headers(_take_origin(tiles)))


def _make_interface(project: Project, allowed: AllowedHostsConfig, tiles: str | None) -> App:
    def provide_desk(request: Asked) -> Desk:
        return Desk(project, request.user, request.auth)

    app = Litestar(
        [Router("/", route_handlers=ROUTES)],  # singly, those of one path would each be wrapped twice
        path=f"/p/{project.name}/api",
        allowed_hosts=allowed,
        dependencies={"desk": Provide(provide_desk, sync_to_thread=False)},
        exception_handlers=HANDLERS,
        guards=[guard(project)],
        middleware=[_LIMIT.middleware, identify(project)],
        openapi_config=OpenAPIConfig(
            "Musnad", __version__, path="/schema", render_plugins=[JsonRenderPlugin()], use_handler_docstrings=True
        ),
        opt={"role": None, "tiles": tiles},
        request_max_body_size=MAX_BODY,
        logging_config=None,
    )
    return add_tags(app)


def _dispatch(pages: App, interfaces: Mapping[str, App]) -> App:
    async def answer(scope: Message, receive: Receive, send: Send) -> None:
        app = pages
        if scope["type"] == "http":
            parts = scope["path"].split("/", 4)
            if len(parts) > 3 and parts[1] == "p" and parts[3] == "api":
                app = interfaces.get(parts[2], pages)
        await app(scope, receive, send)

    return answer


def _take_origin(address: str | None) -> str | None:
    """The scheme and host of an address."""
    return "/".join(address.split("/")[:3]) if address else None
