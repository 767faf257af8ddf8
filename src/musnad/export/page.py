"""Puts a self-contained page together from the package's template, styles and scripts, and from data."""

import base64
import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from string import Template
from typing import Any

_FILES = files("musnad.export")
# Markup, line ends of JavaScript, and the controls that would reorder the source for whoever reads it.
_UNSAFE = re.compile("[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_IMPORT = re.compile(r"^import ({[^}]*}) from \"[./a-z]*/(\w+)\.js\";$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:function|const) (?:{ ([^}]*) }|(\w+)))", re.MULTILINE)


def assemble_page(*, styles: Iterable[str], scripts: Iterable[str], data: dict[str, Any]) -> str:
    """The whole page; nothing in it asks for anything outside it.

    Scripts stand after those that they import, and no two of a page have the same name, whatever their folders.
    """
    style = "\n".join(read_part(name) for name in styles)
    script = "\n".join(_inline_module(name) for name in scripts)
    return Template(read_part("page.html")).substitute(
        style=style, script=script, data=encode_data(data), style_hash=_hash(style), script_hash=_hash(script)
    )


def encode_data(data: dict[str, Any]) -> str:
    """JSON that may stand in a script element: no markup, nothing invisible, each character still one character."""
    text = _LONE_SURROGATE.sub("\ufffd", json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def read_part(name: str) -> str:
    """The text of a file that ships with the pages."""
    return (_FILES / name).read_text(encoding="utf-8")


def iter_part_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table that ships with the pages."""
    return csv.DictReader((line for line in read_part(name).splitlines() if not line.startswith("#")), strict=True)


def load_labels(name: str) -> dict[str, list[str]]:
    """Each label of a table by its key, in English and in Arabic."""
    return {row["key"]: [row["gloss"], row["form"]] for row in iter_part_rows(name)}


def _inline_module(name: str) -> str:
    """A module as a function of its own that returns what it exports; those it imports stand before it."""
    source = read_part(name)
    exported = ", ".join(first or second for first, second in _EXPORT.findall(source))
    body = _EXPORT.sub("", _IMPORT.sub(r"const \1 = \2_module;", source))
    stem = name.rpartition("/")[2].removesuffix(".js")
    return f"const {stem}_module = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"


def _hash(source: str) -> str:
    """The hash by which the page's policy lets exactly this source run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
