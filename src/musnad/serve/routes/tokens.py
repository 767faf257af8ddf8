"""Keys of programs: everybody's own."""

from typing import Annotated, Final

import msgspec
from litestar import delete, get, post
from litestar.exceptions import ClientException, NotFoundException
from litestar.params import FromPath, JSONBody

from musnad.model import UserRole
from musnad.serve.desk import AtDesk
from musnad.store.keys import MOST_DAYS, Key, issue_token, list_tokens, revoke_token
from musnad.store.users import find_user


class NewToken(msgspec.Struct, frozen=True):
    """What the token is for, and how long it is good."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    days: Annotated[int, msgspec.Meta(ge=1, le=MOST_DAYS)] = 90


class IssuedToken(msgspec.Struct, frozen=True):
    """The token, which is told this once, and what is kept of it."""

    token: str
    key: Key


@get("/tokens", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_tokens(desk: AtDesk) -> list[Key]:
    """One's own tokens."""
    with desk.record.reading() as connection:
        return list_tokens(connection, desk.who)


@post("/tokens", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def create_token(desk: AtDesk, data: JSONBody[NewToken]) -> IssuedToken:
    """A new token, which may do what the user may."""
    with desk.record.writing() as connection:
        user = find_user(connection, desk.who)
        if user is None:
            raise ClientException("a token needs a user; `musnad user add` makes one")
        return IssuedToken(*issue_token(connection, user, data.name, data.days))


@delete("/tokens/{token:str}", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def delete_token(desk: AtDesk, token: FromPath[str]) -> None:
    """The token lets nobody in any more."""
    with desk.record.writing() as connection:
        if not revoke_token(connection, desk.who, token):
            raise NotFoundException("no such token of yours")


ROUTES: Final = (show_tokens, create_token, delete_token)
