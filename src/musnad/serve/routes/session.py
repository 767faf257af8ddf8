"""Who asks; signing in and out."""

from typing import Annotated, Final

import msgspec
from litestar import Response, delete, get, post
from litestar.datastructures import Cookie
from litestar.exceptions import NotAuthorizedException, TooManyRequestsException
from litestar.params import JSONBody

from musnad import __version__
from musnad.model import UserRole
from musnad.serve.access import COOKIE, make_csrf
from musnad.serve.desk import Asked, AtDesk
from musnad.serve.projects import Project
from musnad.store.keys import SESSION_HOURS, close_session, open_session
from musnad.store.users import User, check_password

Short = Annotated[str, msgspec.Meta(max_length=200)]


class Account(msgspec.Struct, frozen=True):
    """A user, as the pages need to know them."""

    name: str
    role: UserRole


class Me(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks, of which project, and what a change must carry. `open`: nobody needs to sign in here; `stale`: lists
    and events are older than what the record holds, and are being made anew."""

    user: Account | None
    open: bool
    csrf: str
    project: str
    version: str
    tiles: str | None
    stale: bool


class Credentials(msgspec.Struct, frozen=True):
    """What somebody signs in with."""

    name: Short
    password: Short


@get("/me", sync_to_thread=True)
def show_me(desk: AtDesk, request: Asked) -> Me:
    """Who asks, and what they need to know to make changes."""
    return _describe(desk.project, desk.user, desk.key.session, request)


@post("/session", sync_to_thread=True, status_code=200)
def sign_in(desk: AtDesk, request: Asked, data: JSONBody[Credentials]) -> Response[Me]:
    """Opens a session; a new one each time, whatever the browser had before."""
    failures, host = desk.project.failures, request.client.host if request.client else ""
    if failures.are_many(data.name, host):
        raise TooManyRequestsException("too many wrong passwords; try again in a quarter of an hour")
    with desk.record.reading() as connection:
        user = check_password(connection, data.name, data.password)
    if user is None:
        failures.add(data.name, host)
        raise NotAuthorizedException("the name or the password is wrong")
    with desk.record.writing() as connection:
        if desk.key.session:
            close_session(connection, desk.key.session)
        secret = open_session(connection, user)
    cookie = _make_cookie(desk.project, request, secret, SESSION_HOURS * 3600)
    return Response(_describe(desk.project, user, secret, request), cookies=[cookie])


@delete("/session", sync_to_thread=True, status_code=200)
def sign_out(desk: AtDesk, request: Asked) -> Response[Me]:
    """Ends the session."""
    if desk.key.session:
        with desk.record.writing() as connection:
            close_session(connection, desk.key.session)
    cookie = _make_cookie(desk.project, request, "", 0)
    return Response(_describe(desk.project, desk.project.find_owner(), None, request), cookies=[cookie])


def _describe(project: Project, user: User | None, session: str | None, request: Asked) -> Me:
    return Me(
        user=Account(user.name, user.role) if user else None,
        open=project.find_owner() is not None,
        csrf=make_csrf(project, session),
        project=project.name,
        version=__version__,
        tiles=request.app.opt["tiles"],
        stale=user is not None and project.freshness.check(),
    )


def _make_cookie(project: Project, request: Asked, value: str, seconds: int) -> Cookie:
    return Cookie(
        COOKIE,
        value=value,
        path=f"/p/{project.name}/",
        max_age=seconds,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


ROUTES: Final = (show_me, sign_in, sign_out)
