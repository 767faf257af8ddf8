"""Who asks, and whether they may."""

import hashlib
import hmac
from collections.abc import Callable
from typing import Any, Final

import msgspec
from anyio.to_thread import run_sync
from litestar.connection import ASGIConnection
from litestar.enums import ScopeType
from litestar.exceptions import ClientException, NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult
from litestar.types import ASGIApp

from musnad.model import UserRole
from musnad.serve.projects import Project
from musnad.store.keys import KeyKind, find_holder
from musnad.store.users import User

COOKIE: Final = "musnad"
CSRF: Final = "X-Musnad-CSRF"
_RANKS: Final = list(UserRole)
_SAFE: Final = {"GET", "HEAD", "OPTIONS"}
_NOT_IN: Final = "sign in first"

Connection = ASGIConnection[Any, "User | None", "Pass", Any]


class Pass(msgspec.Struct, frozen=True):
    """How somebody got in: the key of their session, if by a browser; whether by a program's token."""

    session: str | None = None
    token: bool = False


def ranks(user: User, role: UserRole) -> bool:
    """Whether the user may do what this role may."""
    return _RANKS.index(user.role) >= _RANKS.index(role)


def make_csrf(project: Project, session: str | None) -> str:
    """What a page must send back with each change."""
    return hmac.new(project.secret, (session or "").encode(), hashlib.sha256).hexdigest()


def identify(project: Project) -> type[AbstractAuthenticationMiddleware]:
    """The middleware that finds out who asks."""

    class Identify(AbstractAuthenticationMiddleware):
        def __init__(self, app: ASGIApp) -> None:
            super().__init__(app, scopes={ScopeType.HTTP})

        async def authenticate_request(self, connection: Connection) -> AuthenticationResult:
            scheme, _, token = connection.headers.get("authorization", "").partition(" ")
            session = connection.cookies.get(COOKIE)
            if scheme.lower() == "bearer":
                return AuthenticationResult(
                    await run_sync(_hold, project, token.strip(), KeyKind.TOKEN), Pass(token=True)
                )
            user = await run_sync(_hold, project, session, KeyKind.SESSION) if session else None
            if user is not None:
                return AuthenticationResult(user, Pass(session))
            return AuthenticationResult(await run_sync(project.find_owner), Pass())

    return Identify


def _hold(project: Project, secret: str, kind: KeyKind) -> User | None:
    with project.record.reading() as connection:
        return find_holder(connection, secret, kind)


def guard(project: Project) -> Callable[[Connection, BaseRouteHandler], None]:
    """The check before every handler: each names in `opt` the least role that may call it, None for everybody."""

    def check(connection: Connection, handler: BaseRouteHandler) -> None:
        least: UserRole | None = handler.opt["role"]
        if "\0" in connection.url.path or "%00" in connection.url.query:
            raise ClientException("no address holds a NUL")  # PostgreSQL takes none
        if connection.scope.get("method") not in _SAFE and not connection.auth.token:
            sent = connection.headers.get(CSRF, "")
            if not hmac.compare_digest(sent.encode(), make_csrf(project, connection.auth.session).encode()):
                raise PermissionDeniedException("the page is out of date; load it again")
        if least is None:
            return
        if connection.user is None:
            raise NotAuthorizedException(_NOT_IN)
        if not ranks(connection.user, least):
            raise PermissionDeniedException(f"only for the role {least} and above")

    return check
