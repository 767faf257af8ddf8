"""`musnad serve`: records in the browser."""

import socket
from contextlib import ExitStack
from pathlib import Path

import click
import uvicorn

from musnad.errors import UsageError
from musnad.model import UserRole
from musnad.serve import Project, create_app
from musnad.settings import load_settings
from musnad.store import Record
from musnad.store.users import User, list_users

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command(
    epilog="""\b
Examples:
  musnad serve record.db
  musnad serve north.db south.db --port 9000
  musnad serve record.db --host 0.0.0.0 --name musnad.example.org"""
)
@click.argument("records", metavar="RECORD...", nargs=-1, required=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="Listen at this address of the machine.")
@click.option("--port", default=8500, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name that browsers may reach the server by.")
@click.option("--tiles", metavar="URL", help="Map tiles, with {z}, {x}, {y}; browsers will fetch them.")
def serve(records: tuple[str, ...], host: str, port: int, names: tuple[str, ...], tiles: str | None) -> None:
    """Show records in the browser: map, events, reports, review.

    On this machine alone nobody needs to sign in until the record has users. Anywhere else each record must have
    users (`musnad user add`), and what travels is only safe behind a server that speaks HTTPS.
    """
    local = host in LOOPBACK
    if tiles is not None and not tiles.startswith(("https://", "http://")):
        raise UsageError("--tiles takes an address that begins with https://")
    with ExitStack() as stack:
        projects = []
        for at, name in zip(records, _name_projects(records), strict=True):
            record = Record.open(at)
            stack.callback(record.close)
            projects.append(Project(name, record, _find_owner() if local else None))
        if not local:
            _check_users(projects)
        _run(projects, host, port, names, tiles)


def _name_projects(records: tuple[str, ...]) -> list[str]:
    """A name for the address of each: that of its file or database."""
    names = ["".join(c if c.isalnum() or c in "-_" else "-" for c in Path(at.split("?")[0]).stem) for at in records]
    if len(set(names)) < len(names):
        raise UsageError("two records have files of the same name; they would have the same address")
    return names


def _find_owner() -> User:
    return User(name=load_settings().name_user(), role=UserRole.ADMIN)


def _check_users(projects: list[Project]) -> None:
    for project in projects:
        with project.record.reading() as connection:
            if not list_users(connection):
                raise UsageError(f"{project.record.name} has no users; `musnad user add` lets somebody sign in")


def _run(projects: list[Project], host: str, port: int, names: tuple[str, ...], tiles: str | None) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, proto=socket.IPPROTO_TCP) as listener:  # else asyncio lets answers wait
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except (OSError, UnicodeError) as error:
            raise UsageError(f"cannot listen at {host}, port {port}: {getattr(error, 'strerror', error)}") from None
        port = listener.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        hosts = [f"{one}:{port}" for one in (*LOOPBACK[::2], "[::1]", shown)] + [
            *names,
            *(f"{n}:{port}" for n in names),
        ]
        app = create_app(projects, hosts=hosts, tiles=tiles)
        click.echo(f"http://{shown}:{port}/  (Ctrl-C ends it)")
        config = uvicorn.Config(app, log_level="error", server_header=False, date_header=True, lifespan="off")
        uvicorn.Server(config).run(sockets=[listener])
