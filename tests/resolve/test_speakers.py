"""The sources of an article: what "the agency" and a last name stand for, and outlets that the registry lacks."""

import csv
from pathlib import Path

import pytest

from musnad.model import Span
from musnad.resolve.actors_back import Home, resolve_actors
from musnad.resolve.sources_back import resolve_sources

TABLE = Path(__file__).with_name("speakers.csv")


def load() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


@pytest.mark.parametrize("case", load(), ids=lambda case: case["words"])
def test_the_words_lead_to_the_source(case: dict[str, str]) -> None:
    phrases = [*filter(None, case["before"].split("|")), case["words"]]
    pairs = [(Span(100 * number, 100 * number + 10), phrase) for number, phrase in enumerate(phrases)]
    found = resolve_sources(pairs, resolve_actors(pairs, Home(None, None)))[pairs[-1][0]]
    assert (found.id or "", found.side or "") == (case["id"], case["side"])
    assert case["reason"] in (found.reason or "")
