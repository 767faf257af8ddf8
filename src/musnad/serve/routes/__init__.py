"""What the interface answers to, a file a subject."""

from typing import Final

from litestar.types import ControllerRouterHandler

from musnad.serve.routes import log, session, tokens, users

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (
    *session.ROUTES,
    *users.ROUTES,
    *tokens.ROUTES,
    *log.ROUTES,
)
