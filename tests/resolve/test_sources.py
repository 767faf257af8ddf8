"""Sources resolve to the registry, or say why not."""

import csv
from pathlib import Path

import pytest

from musnad.lexicon.registry import load_actors, load_aliases, load_sources
from musnad.resolve.sources import name_source

_LINES = Path(__file__).with_name("sources.csv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(line for line in _LINES if not line.startswith("#")))


@pytest.mark.parametrize("case", CASES, ids=[case["words"] for case in CASES])
def test_a_source_is_named(case: dict[str, str]) -> None:
    found = name_source(case["words"])
    assert (found.id or "", found.kind or "", found.side or "") == (case["id"], case["kind"], case["side"])
    assert case["reason"] in (found.reason or "")
    assert found.reason or found.id, "who is not told is explained"


def test_every_source_is_on_the_side_of_a_known_party() -> None:
    assert [source.id for source in load_sources().values() if source.side and source.side not in load_actors()] == []


def test_every_name_points_to_an_entry() -> None:
    assert {alias.id for alias in load_aliases("sources").values()} <= load_sources().keys()
    assert len(load_sources()) >= 150
