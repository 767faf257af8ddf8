"""Which reader a command uses, and how sure its claims must be."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

import click

from musnad.read.reader import Reader
from musnad.read.readers import DEFAULT, READERS

Command = Callable[..., Any]
CORES: Final = os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class ReaderChoice:
    """What the user chose of reading."""

    name: str = DEFAULT
    threads: int = CORES
    min_confidence: float = 0.0
    every: bool = False  # also articles that have nothing to do with conflict

    def load(self, *, reasons: bool = False) -> Reader:
        """The reader; with `reasons`, its claims say where each value comes from."""
        return READERS[self.name](threads=self.threads, reasons=reasons)


def say_skipped(count: int) -> None:
    """Says on standard error how many articles the gate kept from being read, if it did any."""
    if count:
        articles = "1 article" if count == 1 else f"{count:,} articles"
        click.echo(f"{articles} not read: the words have little to do with armed conflict (--all reads all)", err=True)


def takes_reader(command: Command) -> Command:
    """The command with the options of reading; they come to it as `choice`."""

    @click.option(
        "--reader",
        type=click.Choice(list(READERS)),
        default=DEFAULT,
        show_default=True,
        help="The learned reader, or tables and grammar alone, which is faster and finds less.",
    )
    @click.option(
        "--threads",
        type=click.IntRange(1, 64),
        default=CORES,
        show_default="cores",
        help="Threads of the learned reader.",
    )
    @click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        help="Only claims at least this likely to be right, 0 to 1.",
    )
    @click.option(
        "--all", "every", is_flag=True, help="Read also articles whose words have little to do with conflict."
    )
    @wraps(command)
    def run(*args: Any, **options: Any) -> Any:  # noqa: ANN401
        chosen = [options.pop(name) for name in ("reader", "threads", "min_confidence", "every")]
        return command(*args, choice=ReaderChoice(*chosen), **options)

    return run
