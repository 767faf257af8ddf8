"""Parties resolve to the registry, or say why not."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.lexicon.registry import load_actors, load_aliases, load_nations
from musnad.model import Span
from musnad.resolve.actors import name_actor, to_resolved

_LINES = Path(__file__).with_name("actors.csv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(line for line in _LINES if not line.startswith("#")))


@pytest.mark.parametrize("case", CASES, ids=[case["words"] for case in CASES])
def test_a_party_is_named(case: dict[str, str]) -> None:
    found = to_resolved(Span(0, 1), name_actor(case["words"]))
    assert (found.id or "", found.side or "") == (case["id"], case["side"])
    assert case["reason"] in (found.reason or "")


@given(st.text(max_size=60))
def test_any_words_name_a_party_or_say_why_not(words: str) -> None:
    found = name_actor(words)
    assert found.reason if found.actor is None else found.actor.id in load_actors()


def test_every_name_and_side_points_to_an_entry() -> None:
    actors = load_actors()
    assert {alias.id for alias in load_aliases("actors").values()} <= actors.keys()
    assert {actor.side for actor in actors.values() if actor.side} <= actors.keys()
    assert {nation.state for nation in load_nations().values()} <= actors.keys()
    assert {nation.forces for nation in load_nations().values() if nation.forces} <= actors.keys()
    assert len(actors) >= 300


def test_a_name_may_betray_a_stance() -> None:
    names = load_aliases("actors")
    assert names["قوات النظام"].stance == "hostile"
    assert names["الجيش العربي السوري"].stance == "friendly"
    assert names["الجيش السوري"].stance == ""
