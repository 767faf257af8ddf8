"""The parties of an article: what descriptions stand for, by the parties named before and by the country told of."""

import csv
import datetime
from pathlib import Path

import pytest

from musnad.model import ResolvedName, Span
from musnad.resolve.actors_back import Home, resolve_actors

TABLE = Path(__file__).with_name("parties.csv")
STEP = 100  # characters from one phrase of an article to the next


def load() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


def resolve(case: dict[str, str]) -> ResolvedName:
    phrases = [*filter(None, case["before"].split("|")), case["words"]]
    spans = [Span(STEP * number, STEP * number + 10) for number in range(len(phrases))]
    day = datetime.date.fromisoformat(case["day"]) if case["day"] else None
    home = Home(case["country"] or None, day)
    return resolve_actors(zip(spans, phrases, strict=True), home)[spans[-1]]


@pytest.mark.parametrize("case", load(), ids=lambda case: f"{case['words']} in {case['country']}")
def test_the_words_lead_to_the_party(case: dict[str, str]) -> None:
    found = resolve(case)
    assert (found.id or "") == case["id"]
    assert case["reason"] in (found.reason or "")
