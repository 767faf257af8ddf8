"""The `musnad` command: its subcommands, its exit codes, and one line where others print a traceback."""

import gc
import logging
import os
import sys
from importlib import import_module
from types import TracebackType

import click

from musnad import __version__
from musnad.errors import MusnadError, UsageError

# In modules of the same name, which are loaded when they are asked for: databases and readers take their time.
COMMANDS = (
    *("read", "reconcile", "control", "report", "explain"),
    *("init", "add", "find", "claims", "log", "remove", "verify", "backup", "restore"),
    *("serve", "user"),
    *("eval", "doctor"),
)
INTERRUPTED, BROKEN_PIPE = 130, 141  # as shells give for SIGINT and SIGPIPE

EPILOG = """\b
Examples:
  musnad read report.txt
  musnad read reports/ --jsonl -o claims.jsonl
  musnad report reports/ -o report.html

Exit codes: 0 everything was read; 1 something could not be read, the rest was done; 2 wrong usage."""


class _Group(click.Group):
    """Quiet when the reader of a pipe leaves; click itself would say that something failed."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        found = vars(import_module(f"musnad.cli.{cmd_name}")).values()
        return next(one for one in found if isinstance(one, click.Command) and one.name == cmd_name)

    def invoke(self, ctx: click.Context) -> object:
        """What the subcommand returns."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # What is still buffered must go nowhere, or Python complains at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(BROKEN_PIPE)


@click.group(cls=_Group, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="musnad", message="%(prog)s %(version)s")
def cli() -> None:
    """Read reports on armed conflict, Arabic and English, into attributed claims."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    sys.excepthook = _show_bug
    gc.set_threshold(20_000)  # reading makes many small objects and no cycles; looking for some so often costs 5 %
    logging.getLogger().addHandler(logging.NullHandler())  # libraries stay quiet
    try:
        code = cli.main(prog_name="musnad", standalone_mode=False)
    except click.Abort:
        code = INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except MusnadError as error:
        click.echo(f"musnad: {error}", err=True)
        code = 2 if isinstance(error, UsageError) else 1
    except OSError as error:
        click.echo(f"musnad: {error.filename or 'output'}: {error.strerror}", err=True)
        code = 1
    sys.exit(code if isinstance(code, int) else 0)


def _show_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug in one line: what happened, and the last place of Musnad's own that it passed."""
    where = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if "musnad" in code.co_filename:
            where = f" in {code.co_qualname}, line {trace.tb_lineno}"
        trace = trace.tb_next
    click.echo(f"musnad: a bug, please report it: {kind.__name__}: {error}{where}", err=True)
