"""Users, their passwords, and the keys that let them in."""

import pytest
from sqlalchemy import text

from musnad.errors import InputError
from musnad.model import UserRole
from musnad.store import Record
from musnad.store.keys import KeyKind, close_session, find_holder, issue_token, list_tokens, open_session, revoke_token
from musnad.store.users import User, add_user, change_user, check_password, list_users

PASSWORD = "correct horse battery"


@pytest.fixture
def huda(record: Record) -> User:
    """The first user."""
    with record.writing() as connection:
        return add_user(connection, "Huda", UserRole.ADMIN, PASSWORD, who="setup")


def hold(record: Record, secret: str, kind: KeyKind) -> User | None:
    with record.reading() as connection:
        return find_holder(connection, secret, kind)


def test_only_the_right_password(record: Record, huda: User) -> None:
    with record.reading() as connection:
        assert check_password(connection, "Huda", PASSWORD) == huda
        assert check_password(connection, "Huda", PASSWORD + ".") is None
        assert check_password(connection, "Nobody", PASSWORD) is None
        kept = connection.execute(text("SELECT password FROM users")).scalar_one()
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


@pytest.mark.parametrize("name", ["", " ", " Huda", "Huda", "a\0", "a\u202eb", "x" * 201])
def test_names_that_are_none(record: Record, huda: User, name: str) -> None:
    assert huda
    with pytest.raises(InputError), record.writing() as connection:
        add_user(connection, name, UserRole.VIEWER, PASSWORD, who="Huda")


def test_a_short_password(record: Record) -> None:
    with pytest.raises(InputError, match="12 to 200"), record.writing() as connection:
        add_user(connection, "Sami", UserRole.VIEWER, "short", who="Huda")


def test_somebody_is_left_who_manages_users(record: Record, huda: User) -> None:
    for change in ({"role": UserRole.VIEWER}, {"disabled": True}):
        with pytest.raises(InputError, match="somebody must be left"), record.writing() as connection:
            change_user(connection, huda.name, who="Huda", **change)
    with record.reading() as connection:
        assert list_users(connection) == [huda]


def test_a_session_ends_with_signing_out(record: Record, huda: User) -> None:
    with record.writing() as connection:
        secret = open_session(connection, huda)
    assert hold(record, secret, KeyKind.SESSION) == huda
    assert hold(record, secret, KeyKind.TOKEN) is None
    with record.writing() as connection:
        close_session(connection, secret)
    assert hold(record, secret, KeyKind.SESSION) is None


def test_a_new_password_ends_sessions_and_tokens(record: Record, huda: User) -> None:
    with record.writing() as connection:
        secrets = [open_session(connection, huda), issue_token(connection, huda, "script", 30)[0]]
        change_user(connection, "Huda", who="Huda", password=PASSWORD * 2)
    assert [hold(record, secret, kind) for secret, kind in zip(secrets, KeyKind, strict=True)] == [None, None]


def test_a_key_too_old_lets_nobody_in(record: Record, huda: User) -> None:
    with record.writing() as connection:
        secret = open_session(connection, huda)
        connection.execute(text("UPDATE keys SET expires = '2020-01-01T00:00:00.000000Z'"))
    assert hold(record, secret, KeyKind.SESSION) is None


def test_tokens_are_listed_without_their_secret_and_can_be_revoked(record: Record, huda: User) -> None:
    with record.writing() as connection:
        secret, key = issue_token(connection, huda, "script", 30)
        assert list_tokens(connection, "Huda") == [key]
        assert not revoke_token(connection, "Sami", key.id)
        assert revoke_token(connection, "Huda", key.id)
        kept = connection.execute(text("SELECT count(*) FROM keys WHERE hash = :it"), {"it": secret}).scalar()
    assert kept == 0
    assert hold(record, secret, KeyKind.TOKEN) is None
