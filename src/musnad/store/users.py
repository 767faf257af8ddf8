"""Who may do what in a record: users with their passwords, hashed."""

from typing import Final

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, delete, select, update

from musnad.errors import InputError
from musnad.model import UserRole
from musnad.store.log import append_entry, tell_time
from musnad.store.rows import is_storable
from musnad.store.tables import keys, users

LEAST_PASSWORD: Final = 12  # characters
MOST: Final = 200  # characters of a name or a password
_HASHER: Final = PasswordHasher()
_NOBODY: Final = _HASHER.hash("a password that nobody has")  # so that unknown names take as long as known ones


class User(msgspec.Struct, frozen=True, kw_only=True):
    """One who may sign in."""

    name: str
    role: UserRole
    disabled: bool = False
    created: str = ""


def add_user(connection: Connection, name: str, role: UserRole, password: str, *, who: str) -> User:
    """The new user. Raises InputError for a name that is taken or empty, and for a short password."""
    if not name.strip() or name != name.strip() or len(name) > MOST or not name.isprintable() or not is_storable(name):
        raise InputError("not a name for a user")
    if find_user(connection, name):
        raise InputError("there is a user of this name", file=name)
    user = User(name=name, role=role, created=tell_time())
    connection.execute(users.insert(), msgspec.to_builtins(user) | {"password": _hash(password)})
    append_entry(connection, "user added", name, who=who, after=msgspec.json.encode({"role": role}).decode())
    return user


def change_user(
    connection: Connection,
    name: str,
    *,
    who: str,
    role: UserRole | None = None,
    disabled: bool | None = None,
    password: str | None = None,
) -> User:
    """The user as changed; a new password or being disabled ends all their sessions and tokens.

    Raises InputError where there is no such user, or where nobody would be left who manages users.
    """
    user = find_user(connection, name)
    if user is None:
        raise InputError("no user of this name", file=name)
    changed = User(
        name=name,
        role=role or user.role,
        disabled=user.disabled if disabled is None else disabled,
        created=user.created,
    )
    values = {"role": changed.role.value, "disabled": changed.disabled}
    if password is not None:
        values["password"] = _hash(password)
    connection.execute(update(users).where(users.c.name == name).values(values))
    if not any(one.role is UserRole.ADMIN and not one.disabled for one in list_users(connection)):
        raise InputError("somebody must be left who manages users", file=name)
    if password is not None or changed.disabled:
        connection.execute(delete(keys).where(keys.c.user == name))
    said = {"role": changed.role, "disabled": changed.disabled, "password": password is not None}
    before = msgspec.json.encode({"role": user.role, "disabled": user.disabled}).decode()
    append_entry(connection, "user changed", name, who=who, before=before, after=msgspec.json.encode(said).decode())
    return changed


def find_user(connection: Connection, name: str) -> User | None:
    """The user of that name."""
    return next((user for user in list_users(connection) if user.name == name), None)


def list_users(connection: Connection) -> list[User]:
    """All users in order of name."""
    query = select(users.c.name, users.c.role, users.c.disabled, users.c.created).order_by(users.c.name)
    rows = connection.execute(query)
    return [User(name=name, role=UserRole(role), disabled=bool(off), created=at) for name, role, off, at in rows]


def check_password(connection: Connection, name: str, password: str) -> User | None:
    """The user who has this password; None where there is none, which takes as long."""
    user = find_user(connection, name)
    kept = connection.execute(select(users.c.password).where(users.c.name == name)).scalar() or _NOBODY
    try:
        _HASHER.verify(kept, password[: MOST + 1])
    except (VerificationError, InvalidHashError):
        return None
    return user if user and not user.disabled else None


def _hash(password: str) -> str:
    if not LEAST_PASSWORD <= len(password) <= MOST:
        raise InputError(f"a password has {LEAST_PASSWORD} to {MOST} characters")
    return _HASHER.hash(password)
