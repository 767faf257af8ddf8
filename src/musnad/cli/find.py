"""`musnad find`: what a record says of something."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from typing import Any, Final, TextIO

import click
from sqlalchemy import Connection

from musnad.cli.lists import bring_up_to_date
from musnad.cli.output import left_as_it_comes, open_output
from musnad.errors import QueryError, UsageError
from musnad.export.found import write_found_csv, write_found_jsonl
from musnad.export.terminal.found import write_found
from musnad.settings import load_settings
from musnad.store import Record
from musnad.store.search import (
    Query,
    find_articles,
    find_claims,
    find_events,
    find_search,
    iter_articles,
    iter_claims,
    iter_events,
    parse_query,
    save_search,
)

_FIND: Final[Mapping[str, Callable[..., Any]]] = {
    "claims": find_claims,
    "events": find_events,
    "articles": find_articles,
}
_ITER: Final[Mapping[str, Callable[..., Iterator[Any]]]] = {
    "claims": iter_claims,
    "events": iter_events,
    "articles": iter_articles,
}
_WRITE: Final = {"jsonl": write_found_jsonl, "csv": write_found_csv}
SHOWN: Final = 20


@click.command(
    epilog="""\b
Examples:
  musnad find "type:airstrike place:Aleppo from:2016-12" record.db
  musnad find "killed:>=10 contested:yes" record.db --events --sort=-killed
  musnad find "نوع:قصف مكان:حلب ضمن:10km" record.db
  musnad find "halab mode:latin" record.db --articles
  musnad find "actor:russia" record.db --save russia
  musnad find record.db --saved russia --csv"""
)
@click.argument("words", nargs=-1, required=True, metavar="[QUERY] RECORD")
@click.option("--claims", "kind", flag_value="claims", default="claims", help="Find claims, as without any of these.")
@click.option("--events", "kind", flag_value="events", help="Find events.")
@click.option("--articles", "kind", flag_value="articles", help="Find articles.")
@click.option("--sort", metavar="ORDER", default="-day", help="The order: day, -day, new, confidence, -killed, ...")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many; for the terminal 20 if not given.")
@click.option("--jsonl", "form", flag_value="jsonl", help="Write JSON Lines.")
@click.option("--csv", "form", flag_value="csv", help="Write CSV for spreadsheets.")
@click.option("--save", metavar="NAME", help="Keep the query in the record under this name.")
@click.option("--saved", metavar="NAME", help="Ask the query that was kept under this name.")
@click.option("--as-built", is_flag=True, help="Do not bring the lists up to date first.")
def find(
    words: tuple[str, ...],
    kind: str,
    sort: str,
    limit: int | None,
    form: str | None,
    save: str | None,
    saved: str | None,
    as_built: bool,
) -> None:
    """Find claims, events or articles in a record.

    QUERY is words and conditions that must all hold; docs/search.md lists them. It is left out with --saved.
    """
    if len(words) != (1 if saved is not None else 2):
        raise UsageError("a query and a record, or a record and --saved")
    with closing(Record.open(words[-1])) as record:
        if not as_built:
            bring_up_to_date(record)
        with record.reading() as connection:
            asked = _load(connection, saved) if saved is not None else words[0]
            query = _parse(asked)
            with open_output(None) as out:
                _write(connection, query, out, kind=kind, sort=sort, limit=limit, form=form)
        if save is not None:
            with record.writing() as connection:
                save_search(connection, save, asked, who=load_settings().name_user())


def _load(connection: Connection, name: str) -> str:
    found = find_search(connection, name)
    if found is None:
        raise UsageError(f"no query is kept under {name!r}")
    return found.q


def _parse(text: str) -> Query:
    try:
        return parse_query(text)
    except QueryError as error:
        raise UsageError(f"{text}\n{' ' * (len('musnad: ') + error.at)}^ {error.cause}") from None


def _write(
    connection: Connection, query: Query, out: TextIO, *, kind: str, sort: str, limit: int | None, form: str | None
) -> None:
    if form is not None:
        rows = _ITER[kind](connection, query, sort=sort)
        _WRITE[form](islice(rows, limit), kind, out)
        return
    found = _FIND[kind](connection, query, sort=sort, size=limit or SHOWN)
    bidi = load_settings().choose_bidi(terminal=out.isatty())
    with left_as_it_comes(out, bidi):
        shown = write_found(found.items, kind, out, bidi=bidi)
    total = f"{found.total:,}" if found.total is not None else "very many"
    if found.total is None or found.total > shown:
        click.echo(f"{shown:,} of {total} {kind}; --limit shows more", err=True)
