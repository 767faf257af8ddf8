"""The documents keep up with what ships."""

import re
from pathlib import Path

import pytest

import musnad

ROOT = Path(__file__).parents[1]
PACKAGE = Path(musnad.__file__).parent
TABLES = sorted({path.stem for folder in ("lexicon", "text") for path in (PACKAGE / folder).rglob("*.csv")})


@pytest.mark.parametrize("table", TABLES)
def test_every_table_stands_in_the_document_on_the_lexicon(table: str) -> None:
    assert f"`{table}.csv`" in (ROOT / "docs" / "lexicon.md").read_text(encoding="utf-8")


def test_every_variable_stands_in_the_document_on_settings() -> None:
    named = set(re.findall(r"MUSNAD_[A-Z_]+", (PACKAGE / "settings.py").read_text(encoding="utf-8")))
    documented = set(re.findall(r"`(MUSNAD_[A-Z_]+)`", (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")))
    assert named == documented


def test_every_dependency_has_its_line() -> None:
    declared = re.search(
        r"^dependencies = \[(.*?)\]", (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert declared is not None
    names = set(re.findall(r'"([a-z0-9-]+)', declared[1]))
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert {name for name in names if f"| {name} |" not in text} == set()


@pytest.mark.parametrize(
    "document",
    sorted(path for folder in (".", "docs", "bench", "training") for path in (ROOT / folder).glob("*.md")),
    ids=lambda path: path.name,
)
def test_links_inside_the_repository_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
