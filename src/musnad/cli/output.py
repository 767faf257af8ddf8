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
    with writing_whole(path) as part:
        try:
            stream = part.open("w", encoding="utf-8", newline="")
        except OSError as error:
            raise click.BadParameter(f"{path}: {error.strerror}", param_hint="'-o'") from None
        with stream:
            yield stream


@contextmanager
def writing_whole(path: Path) -> Iterator[Path]:
    """A file to write to, which takes the other's place once it is whole: the other may be what is being read."""
    if not path.is_file() and path.exists():  # a pipe or a device
        yield path
        return
    target = path.resolve()
    part = target.with_name(f".{target.name}.part")
    try:
        yield part
    except BaseException:
        part.unlink(missing_ok=True)
        raise
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
