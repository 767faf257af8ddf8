"""Where results go: standard output, or a file."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from musnad.export.terminal.cell import Bidi

# ECMA-48 BDSM: terminals that would turn Arabic themselves leave it as it comes, until told otherwise.
_EXPLICIT, _IMPLICIT = "\x1b[8l", "\x1b[8h"

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
    whole = path.is_file() or not path.exists()  # not so a pipe or a device
    target = path.resolve() if whole else path
    part = target.with_name(f".{target.name}.part") if whole else target
    try:
        stream = part.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise click.BadParameter(f"{path}: {error.strerror}", param_hint="'-o'") from None
    with _in_place(part, target), stream:
        yield stream


@contextmanager
def _in_place(part: Path, target: Path) -> Iterator[None]:
    """What was written under one name takes another's place once it is whole: the other may be what is being read."""
    try:
        yield
    except BaseException:
        if part != target:
            part.unlink()
        raise
    if part != target:
        part.replace(target)


@contextmanager
def left_as_it_comes(out: TextIO, bidi: Bidi) -> Iterator[None]:
    """The terminal turns nothing meanwhile, if Musnad already has."""
    if bidi is Bidi.LOGICAL or not out.isatty():
        yield
        return
    out.write(_EXPLICIT)
    try:
        yield
    finally:
        out.write(_IMPLICIT)
        out.flush()
