"""What lets a user in without the password: sessions of a browser, tokens of a program."""

import datetime
import hashlib
import secrets
from enum import StrEnum
from typing import Final

import msgspec
from sqlalchemy import Connection, delete, select

from musnad.store.log import append_entry, tell_time
from musnad.store.tables import keys
from musnad.store.users import User, find_user

SESSION_HOURS: Final = 12
MOST_DAYS: Final = 366


class KeyKind(StrEnum):
    """What a key is for."""

    SESSION = "session"
    TOKEN = "token"  # noqa: S105 - a word, not a secret


class Key(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a key but the key."""

    id: str
    user: str
    name: str | None
    created: str
    expires: str


def open_session(connection: Connection, user: User) -> str:
    """A new key of a browser, good for half a day."""
    secret, _ = _issue(connection, user, KeyKind.SESSION, datetime.timedelta(hours=SESSION_HOURS))
    return secret


def issue_token(connection: Connection, user: User, name: str, days: int) -> tuple[str, Key]:
    """A new key of a program, told this once, and what is kept of it."""
    secret, key = _issue(connection, user, KeyKind.TOKEN, datetime.timedelta(days=min(days, MOST_DAYS)), name)
    append_entry(connection, "token issued", user.name, who=user.name, after=msgspec.json.encode(key).decode())
    return secret, key


def find_holder(connection: Connection, secret: str, kind: KeyKind) -> User | None:
    """The user whom this key lets in; None for one that is unknown, too old, or of somebody disabled."""
    query = select(keys.c.user, keys.c.expires).where(keys.c.hash == _hash(secret), keys.c.kind == kind)
    found = connection.execute(query).first()
    if found is None or found.expires <= tell_time():
        return None
    user = find_user(connection, found.user)
    return user if user and not user.disabled else None


def list_tokens(connection: Connection, user: str) -> list[Key]:
    """The tokens of a user, the oldest first."""
    query = select(keys.c.id, keys.c.user, keys.c.name, keys.c.created, keys.c.expires)
    query = query.where(keys.c.user == user, keys.c.kind == KeyKind.TOKEN).order_by(keys.c.created)
    return [Key(**row) for row in connection.execute(query).mappings()]


def close_session(connection: Connection, secret: str) -> None:
    """The key lets nobody in any more."""
    connection.execute(delete(keys).where(keys.c.hash == _hash(secret)))


def revoke_token(connection: Connection, user: str, key: str) -> bool:
    """Whether the user had this token, which now lets nobody in."""
    query = delete(keys).where(keys.c.user == user, keys.c.id == key, keys.c.kind == KeyKind.TOKEN)
    gone = bool(connection.execute(query).rowcount)
    if gone:
        append_entry(connection, "token revoked", user, who=user, after=msgspec.json.encode({"id": key}).decode())
    return gone


def _issue(
    connection: Connection, user: User, kind: KeyKind, span: datetime.timedelta, name: str | None = None
) -> tuple[str, Key]:
    secret, now = secrets.token_urlsafe(32), tell_time()
    expires = (datetime.datetime.fromisoformat(now) + span).isoformat(timespec="microseconds").replace("+00:00", "Z")
    key = Key(id=secrets.token_hex(6), user=user.name, name=name, created=now, expires=expires)
    connection.execute(delete(keys).where(keys.c.expires <= now))
    connection.execute(keys.insert(), msgspec.to_builtins(key) | {"hash": _hash(secret), "kind": kind.value})
    return secret, key


def _hash(secret: str) -> str:
    """What is kept of a key; it is long and random, so a fast hash will do."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
