"""The gate itself: it must fail when a figure falls, and never lower a floor by itself."""

from pathlib import Path

import pytest
from bench.gate import EPSILON, Pin, check, load_pin, save_pin, update

TODAY = Pin("abc", {"all claim F1": 0.80, "all when invented": 0.05})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    save_pin(path, TODAY)
    return path


def test_floors_that_hold_say_nothing(path: Path) -> None:
    assert check(load_pin(path), TODAY) == []


def test_a_figure_may_flip_by_less_than_one_claim(path: Path) -> None:
    near = Pin("abc", {"all claim F1": 0.80 - EPSILON / 2, "all when invented": 0.05 + EPSILON / 2})
    assert check(load_pin(path), near) == []


@pytest.mark.parametrize("name", ["all claim F1", "all when invented"])
def test_a_worse_figure_fails(path: Path, name: str) -> None:
    change = 0.02 if name.endswith("invented") else -0.02
    worse = Pin("abc", TODAY.floors | {name: TODAY.floors[name] + change})
    assert [line.split(":")[0] for line in check(load_pin(path), worse)] == [name]


def test_another_corpus_fails(path: Path) -> None:
    assert "abc" in check(load_pin(path), Pin("xyz", TODAY.floors))[0]


def test_an_update_raises_floors_and_lowers_none_unasked(path: Path) -> None:
    better, worse = Pin("abc", TODAY.floors | {"all claim F1": 0.9}), Pin("abc", TODAY.floors | {"all claim F1": 0.5})
    assert update(path, better, allow_regression=False) == []
    assert load_pin(path).floors["all claim F1"] == 0.9
    assert update(path, worse, allow_regression=False)
    assert load_pin(path).floors["all claim F1"] == 0.9
    assert update(path, worse, allow_regression=True) == []
    assert load_pin(path).floors["all claim F1"] == 0.5
