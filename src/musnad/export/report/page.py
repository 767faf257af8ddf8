"""Puts the page together from its template, styles, scripts and data."""

import base64
import hashlib
import re
from collections.abc import Sequence
from string import Template

from musnad.export.report.data import build_data, encode_data, read_part
from musnad.model import Article, Reading

_STYLES = ("base", "filters", "article", "card", "table", "map", "timeline", "print")
_SCRIPTS = (
    "dom",
    "report",
    "language",
    "claims",
    "labels",
    "filters",
    "card",
    "marks",
    "articles",
    "table",
    "projection",
    "outlines",
    "points",
    "map",
    "days",
    "timeline",
    "main",
)
_IMPORT = re.compile(r"^import ({[^}]*}) from \"./(\w+)\.js\";$", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:function|const) (?:{ ([^}]*) }|(\w+)))", re.MULTILINE)


def build_page(pairs: Sequence[tuple[Article, Reading]]) -> str:
    """The whole page; nothing in it asks for anything outside it."""
    style = "\n".join(read_part(f"css/{name}.css") for name in _STYLES)
    script = "\n".join(_inline_module(name) for name in _SCRIPTS)
    data = encode_data(build_data(pairs))
    return Template(read_part("page.html")).substitute(
        style=style, script=script, data=data, style_hash=_hash(style), script_hash=_hash(script)
    )


def _inline_module(name: str) -> str:
    """A module as a function of its own that returns what it exports; those it imports stand before it."""
    source = read_part(f"js/{name}.js")
    exported = ", ".join(first or second for first, second in _EXPORT.findall(source))
    body = _EXPORT.sub("", _IMPORT.sub(r"const \1 = \2_module;", source))
    return f"const {name}_module = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"


def _hash(source: str) -> str:
    """The hash by which the page's policy lets exactly this source run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
