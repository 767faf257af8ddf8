"""`musnad user`: who may sign in to a record."""

from contextlib import closing

import click

from musnad.export.plain import to_plain
from musnad.model import UserRole
from musnad.settings import load_settings
from musnad.store import Record
from musnad.store.users import add_user, change_user, list_users

_ROLE = click.Choice([role.value for role in UserRole])


@click.group(
    epilog="""\b
Examples:
  musnad user add record.db huda --role admin
  musnad user list record.db
  musnad user change record.db huda --disable"""
)
def user() -> None:
    """Say who may sign in to a record, and as what.

    A viewer looks, with names of private people hidden; an analyst adds reports and judges claims; a reviewer calls
    things final; an admin manages users.
    """


@user.command("add")
@click.argument("record")
@click.argument("name")
@click.option("--role", type=_ROLE, default=UserRole.VIEWER.value, show_default=True)
@click.password_option(help="Asked for if it is not given; better so, as commands are kept in histories.")
def add(record: str, name: str, role: str, password: str) -> None:
    """Let somebody sign in."""
    with closing(Record.open(record)) as opened, opened.writing() as connection:
        add_user(connection, name, UserRole(role), password, who=load_settings().name_user())


@user.command("list")
@click.argument("record")
def show(record: str) -> None:
    """Show who may sign in."""
    with closing(Record.open(record)) as opened, opened.reading() as connection:
        for one in list_users(connection):
            click.echo(to_plain(f"{one.name}\t{one.role}{', disabled' if one.disabled else ''}"))


@user.command("change")
@click.argument("record")
@click.argument("name")
@click.option("--role", type=_ROLE)
@click.option("--disable/--enable", "disabled", default=None, help="Whether to keep them out.")
@click.option("--password", is_flag=True, help="Ask for a new password; it ends their sessions and tokens.")
def change(record: str, name: str, role: str | None, disabled: bool | None, password: bool) -> None:
    """Change somebody's role or password, or keep them out."""
    new = click.prompt("Password", hide_input=True, confirmation_prompt=True) if password else None
    with closing(Record.open(record)) as opened, opened.writing() as connection:
        change_user(
            connection,
            name,
            who=load_settings().name_user(),
            role=UserRole(role) if role else None,
            disabled=disabled,
            password=new,
        )
