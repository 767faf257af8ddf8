"""The names of a place in the words of monitors."""

import csv
from pathlib import Path

import pytest
from gazetteer.names import pick_names

TABLE = Path(__file__).with_name("names.csv")


def load() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines))


@pytest.mark.parametrize("case", load(), ids=lambda case: case["latin"])
def test_the_names_of_one_place_are_kept(case: dict[str, str]) -> None:
    assert "|".join(pick_names(case["arabic"], case["latin"])) == case["names"]
