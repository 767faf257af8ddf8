"""Which reader a command uses, and how sure its claims must be."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

import click
from click.core import ParameterSource

from musnad.errors import UsageError
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
    given: tuple[str, ...] = ()  # the options that the user gave

    def load(self, *, reasons: bool = False) -> Reader:
        """The reader; with `reasons`, its claims say where each value comes from."""
        return READERS[self.name](threads=self.threads, reasons=reasons)


def say_skipped(count: int) -> None:
    """Says on standard error how many articles the gate kept from being read, if it did any."""
    if count:
        articles = "1 article" if count == 1 else f"{count:,} articles"
        click.echo(f"{articles} not read: the words have little to do with armed conflict (--all reads all)", err=True)


def refuse_choice(choice: ReaderChoice, instead: str) -> None:
    """Raises UsageError where the user chose how to read beside an option that takes claims read before."""
    if choice.given:
        raise UsageError(f"{instead} takes claims as they were read before; it goes not with {', '.join(choice.given)}")


_OPTIONS = {
    "reader": click.option(
        "--reader",
        type=click.Choice(list(READERS)),
        default=DEFAULT,
        show_default=True,
        help="The learned reader, or tables and grammar alone, which is faster and finds less.",
    ),
    "threads": click.option(
        "--threads",
        type=click.IntRange(1, 64),
        default=CORES,
        show_default="cores",
        help="Threads of the learned reader.",
    ),
    "min_confidence": click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        help="Only claims at least this likely to be right, 0 to 1.",
    ),
    "every": click.option(
        "--all", "every", is_flag=True, help="Read also articles whose words have little to do with conflict."
    ),
}
_FLAGS = {"reader": "--reader", "threads": "--threads", "min_confidence": "--min-confidence", "every": "--all"}


def takes_reader(command: Command) -> Command:
    """The command with the options of reading; they come to it as `choice`."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> Any:  # noqa: ANN401
        name, threads, min_confidence, every = (options.pop(option) for option in _OPTIONS)
        return command(*args, choice=ReaderChoice(name, threads, min_confidence, every, _find_given()), **options)

    for decorate in reversed(_OPTIONS.values()):
        run = decorate(run)
    return run


def _find_given() -> tuple[str, ...]:
    """The options of reading that stand on the command line."""
    context = click.get_current_context()
    return tuple(
        flag for name, flag in _FLAGS.items() if context.get_parameter_source(name) is ParameterSource.COMMANDLINE
    )
