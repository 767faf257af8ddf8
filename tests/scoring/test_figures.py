"""Each measure on claims made for it."""

from collections.abc import Sequence
from typing import Any

import pytest
from msgspec.structs import replace
from tests.scoring.claims import DAY, make_case, make_claim

from musnad.model import Claim, ClaimType, Period, Role, Span, Status
from musnad.scoring import By, Tally, find_wrong, tally_all, tally_groups, to_figures
from musnad.scoring.comparison import Pair

PLACE = {Role.PLACE: [(20, 30)]}
OTHER_DAY = DAY.replace(day=12)


def measure(name: str, gold: Sequence[Claim], read: Sequence[Claim]) -> float | None:
    return to_figures(tally_all([make_case(gold, read)]))[name]


def test_claims_found_of_those_read_and_of_those_there() -> None:
    gold, read = (
        [make_claim((0, 5)), make_claim((10, 15))],
        [make_claim((0, 5)), make_claim((50, 55)), make_claim((60, 65))],
    )
    assert measure("claim P", gold, read) == pytest.approx(1 / 3)
    assert measure("claim R", gold, read) == pytest.approx(1 / 2)
    assert measure("claim F1", gold, read) == pytest.approx(2 / 5)
    assert (measure("gold", gold, read), measure("predicted", gold, read)) == (2, 3)


def test_arguments_count_in_all_claims_found_or_not() -> None:
    gold = [make_claim((0, 5), roles={Role.ACTOR: [(20, 30), (40, 50)]}), make_claim((10, 15), roles=PLACE)]
    read = [make_claim((0, 5), roles={Role.ACTOR: [(20, 30)], Role.TARGET: [(40, 50)]})]
    assert measure("argument F1", gold, read) == pytest.approx(2 * 1 / (3 + 2))


def test_status_of_the_claims_found() -> None:
    gold = [make_claim((0, 5)), make_claim((10, 15)), make_claim((20, 25), status=Status.DENIED)]
    read = [make_claim((0, 5)), make_claim((10, 15), status=Status.DENIED), make_claim((20, 25), status=Status.DENIED)]
    assert measure("status acc", gold, read) == pytest.approx(2 / 3)
    assert measure("status macro-F1", gold, read) == pytest.approx((2 / 3 + 2 / 3) / 2)


def test_a_status_that_is_only_read_has_no_share_in_the_mean() -> None:
    possible = make_claim(status=Status.POSSIBLE)
    assert measure("status macro-F1", [make_claim()], [possible]) == 0
    assert measure("status macro-F1", [make_claim()] * 2, [make_claim(), possible]) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("gold", "read", "origin", "chain"),
    [
        ([], [], 1, 1),
        ([(0, 9)], [(0, 9)], 1, 1),
        ([(0, 9)], [], 0, 0),
        ([], [(0, 9)], 0, 0),
        ([(0, 9), (20, 29)], [(0, 9)], 1, 0),
        ([(0, 9), (20, 29)], [(20, 29), (0, 9)], 0, 0),
        ([(0, 9), (20, 29)], [(0, 9), (40, 49)], 1, 0),
    ],
)
def test_sources(gold: Sequence[tuple[int, int]], read: Sequence[tuple[int, int]], origin: int, chain: int) -> None:
    claims = [make_claim(chain=gold)], [make_claim(chain=read)]
    assert (measure("origin F1", *claims), measure("chain F1", *claims)) == (origin, chain)


def test_counts_need_both_bounds() -> None:
    gold, read = [make_claim(counts=[(3, 3), (100, None)])], [make_claim(counts=[(100, 100), (3, 3), (5, 5)])]
    assert measure("count F1", gold, read) == pytest.approx(2 * 1 / (2 + 3))


def test_days_of_the_claims_found() -> None:
    gold = [*(make_claim((i, i + 5), day=DAY) for i in (0, 10, 30)), make_claim((20, 25))]
    read = [make_claim((0, 5), day=DAY), make_claim((10, 15), day=OTHER_DAY), make_claim((20, 25), day=DAY)]
    assert measure("when acc", gold, read) == pytest.approx(1 / 2)
    assert measure("when invented", gold, read) == 1


WHOLE = make_claim(roles=PLACE, counts=[(3, 3)], chain=[(40, 49)], day=DAY)
RELAYED = make_claim(chain=[(40, 49), (60, 69)])


@pytest.mark.parametrize(
    ("change", "whole", "wrong"),
    [
        ({}, 1, ()),
        ({"status": Status.DENIED}, 0, ("status",)),
        ({"roles": {}}, 0, ("place",)),
        ({"roles": {Role.PLACE: (Span(20, 30), Span(20, 30))}}, 0, ("place",)),
        ({"roles": {Role.PLACE: (Span(20, 30),), Role.TIME: (Span(70, 75),)}}, 1, ("time",)),
        ({"quantity": make_claim(counts=[(3, 4)]).quantity}, 0, ("count",)),
        ({"when": Period(OTHER_DAY, OTHER_DAY)}, 0, ("when",)),
        ({"when": None}, 0, ("when",)),
        ({"chain": ()}, 0, ("source", "chain")),
        ({"chain": RELAYED.chain}, 1, ("chain",)),
    ],
)
def test_a_whole_claim_is_right_in_all_but_time_means_and_relays(
    change: dict[str, Any], whole: int, wrong: tuple[str, ...]
) -> None:
    read = replace(WHOLE, **change)
    assert measure("whole F1", [WHOLE], [read]) == whole
    assert find_wrong(Pair(WHOLE, read)) == wrong


def test_where_nothing_can_be_measured_there_is_no_figure() -> None:
    figures = to_figures(tally_all([]))
    assert {value for name, value in figures.items() if name not in {"gold", "predicted"}} == {None}
    assert measure("claim R", [make_claim()], []) == 0
    assert measure("claim P", [make_claim()], []) is None


def test_groups_by_article_and_by_claim() -> None:
    denied = make_claim((10, 15), ClaimType.CAPTURE, Status.DENIED)
    cases = [
        make_case([make_claim(), denied], [make_claim()], lang="ar", kind="post"),
        make_case([make_claim()], [denied], lang="en"),
    ]
    sizes = {by: {value: _size(tally) for value, tally in tally_groups(cases, by).items()} for by in By}
    assert sizes == {
        By.TYPE: {"death": (2, 1), "capture": (1, 0)},
        By.STATUS: {"asserted": (2, 1), "denied": (1, 0)},
        By.KIND: {"post": (2, 1), None: (1, 0)},
        By.LANG: {"ar": (2, 1), "en": (1, 0)},
    }
    assert list(sizes[By.TYPE]) == ["death", "capture"], "the largest first"


def _size(tally: Tally) -> tuple[int, int]:
    return tally.counts["gold claims"], tally.counts["claims"]
