"""What a user names becomes files: folders, globs, single files and standard input."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from musnad.errors import InputError

STDIN = "-"
SUFFIXES = {".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".json": "json_file"}


class Source(NamedTuple):
    """A file to read, and the name to speak of it by; no path means standard input."""

    name: str
    path: Path | None

    @property
    def kind(self) -> str | None:
        """The reader for it by its name; None where the content must tell."""
        return SUFFIXES.get(self.path.suffix.lower()) if self.path else None

    @property
    def size(self) -> int | None:
        """Bytes, where they can be known beforehand."""
        try:
            return self.path.stat().st_size if self.path and self.path.is_file() else None
        except OSError:
            return None


def iter_sources(arguments: Iterable[str]) -> Iterator[Source | InputError]:
    """The files that the arguments name, each folder in order of name; an InputError for what is not there."""
    for argument in arguments:
        if argument == STDIN:
            yield Source("standard input", None)
        elif glob.has_magic(argument) and not os.path.lexists(argument):
            yield from _iter_glob(argument)
        else:
            yield from _iter_path(argument)


def _iter_glob(pattern: str) -> Iterator[Source | InputError]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob refuses absolute patterns
    if not found:
        yield InputError("nothing matches", file=pattern)
    for path in found:
        yield from _iter_path(path)


def _iter_path(path: str) -> Iterator[Source | InputError]:
    if not stat.S_ISDIR(_mode(Path(path)) or 0):
        yield Source(path, Path(path))
        return
    failures: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from _iter_folder(Path(folder), sorted(names))
    for failure in failures:
        yield InputError(describe(failure), file=str(failure.filename))


def _iter_folder(folder: Path, names: list[str]) -> Iterator[Source]:
    """The readable kinds of file in a folder; other files, hidden ones and pipes are passed over."""
    for name in names:
        path = folder / name
        if name.startswith(".") or path.suffix.lower() not in SUFFIXES:
            continue
        mode = _mode(path)
        if mode is None or stat.S_ISREG(mode):
            yield Source(str(path), path)


def _mode(path: Path) -> int | None:
    """What kind of file stands there; None where that cannot be told: opening it will say why."""
    try:
        return path.stat().st_mode
    except OSError:
        return None


def describe(error: OSError) -> str:
    """The cause of a failure to open or read, in words."""
    return (error.strerror or str(error)).lower()
