"""What the commands that give out claims share: the forms of their output."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TextIO

import click

from musnad.cli.output import left_as_it_comes
from musnad.errors import UsageError
from musnad.export.csv import write_csv
from musnad.export.jsonl import write_jsonl
from musnad.export.terminal.table import write_table
from musnad.model import Article, Reading
from musnad.settings import load_settings

Command = Callable[..., Any]

_WRITERS = {"jsonl": write_jsonl, "csv": write_csv}


def takes_form(command: Command) -> Command:
    """The command with the options of output; what was chosen comes to it as `form`."""

    @click.option("--jsonl", "as_jsonl", is_flag=True, help="Write JSON Lines, an article a line.")
    @click.option("--csv", "as_csv", is_flag=True, help="Write CSV for spreadsheets, a claim a row.")
    @wraps(command)
    def run(*args: Any, as_jsonl: bool, as_csv: bool, **options: Any) -> Any:  # noqa: ANN401
        if as_jsonl and as_csv:
            raise UsageError("--jsonl and --csv exclude each other")
        return command(*args, form="jsonl" if as_jsonl else "csv" if as_csv else None, **options)

    return run


def write_readings(pairs: Iterable[tuple[Article, Reading]], out: TextIO, *, form: str | None) -> None:
    """Write the readings in that form, else as tables for the terminal."""
    if form is not None:
        _WRITERS[form](pairs, out)
        return
    bidi = load_settings().choose_bidi(terminal=out.isatty())
    with left_as_it_comes(out, bidi):
        write_table(pairs, out, bidi=bidi)
