"""The shared benchmark data: where it lies, what it hashes to, and its scorer."""

import datetime
import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

from musnad.model import Article

DEFAULT = Path(__file__).parents[1].parent / "shared"


def load_docs(path: Path) -> list[dict[str, Any]]:
    """The gold documents of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def to_article(doc: dict[str, Any]) -> Article:
    """A gold document as an article, without its claims."""
    published = doc.get("published")
    return Article(
        id=doc["id"],
        text=doc["text"],
        publisher=doc.get("publisher"),
        title=doc.get("title"),
        lang=doc.get("lang"),
        published=datetime.date.fromisoformat(published) if published else None,
    )


def hash_file(path: Path) -> str:
    """The first 16 hexadecimal digits of a file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def load_scorer(shared: Path) -> ModuleType:
    """The claim scorer that comes with the data."""
    return load_tool(shared / "tools" / "score_claims.py")


def load_tool(path: Path) -> ModuleType:
    """A script that comes with the data, as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
