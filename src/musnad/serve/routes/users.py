"""Users: for those who manage them."""

from typing import Annotated, Final

import msgspec
from litestar import get, patch, post
from litestar.params import FromPath, JSONBody

from musnad.model import UserRole
from musnad.serve.desk import AtDesk
from musnad.store.users import User, add_user, change_user, list_users

Short = Annotated[str, msgspec.Meta(max_length=200)]


class NewUser(msgspec.Struct, frozen=True):
    """Somebody who is to be let in."""

    name: Short
    password: Short
    role: UserRole = UserRole.VIEWER


class ChangedUser(msgspec.Struct, frozen=True):
    """What is to be different; None where it stays."""

    role: UserRole | None = None
    disabled: bool | None = None
    password: Short | None = None


@get("/users", sync_to_thread=True, opt={"role": UserRole.ADMIN})
def show_users(desk: AtDesk) -> list[User]:
    """All users."""
    with desk.record.reading() as connection:
        return list_users(connection)


@get("/people", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def show_people(desk: AtDesk) -> list[str]:
    """The names of those to whom something can be assigned."""
    with desk.record.reading() as connection:
        return [user.name for user in list_users(connection) if not user.disabled] or [desk.who]


@post("/users", sync_to_thread=True, opt={"role": UserRole.ADMIN})
def create_user(desk: AtDesk, data: JSONBody[NewUser]) -> User:
    """Adds a user."""
    with desk.record.writing() as connection:
        return add_user(connection, data.name, data.role, data.password, who=desk.who)


@patch("/users/{name:str}", sync_to_thread=True, opt={"role": UserRole.ADMIN})
def update_user(desk: AtDesk, name: FromPath[str], data: JSONBody[ChangedUser]) -> User:
    """Changes a user."""
    with desk.record.writing() as connection:
        return change_user(
            connection, name, who=desk.who, role=data.role, disabled=data.disabled, password=data.password
        )


ROUTES: Final = (show_users, show_people, create_user, update_user)
