"""Where results go: standard output, or a file."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

out_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to this file, not to the terminal."
)


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """A text stream that takes every character and changes none."""
    if path is None:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")  # type: ignore[union-attr]
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        stream = path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise click.BadParameter(f"{path}: {error.strerror}", param_hint="'-o'") from None
    with stream:
        yield stream
