"""Runs the installed command as a user does."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

MUSNAD = [sys.executable, "-W", "error", "-c", "from musnad.cli import main; main()"]


class Ran(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    errors: list[str]  # lines of standard error


def run(*arguments: str | Path, stdin: bytes = b"", before: Sequence[str] = (), **environment: str) -> Ran:
    """Run `musnad` with the arguments, through the command `before` if there is one."""
    env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "COLUMNS": "100", **environment}
    done = subprocess.run(
        [*before, *MUSNAD, *map(str, arguments)], input=stdin, capture_output=True, env=env, check=False
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode().splitlines())
