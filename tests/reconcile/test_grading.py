"""How well an event is borne out."""

import datetime
from collections.abc import Mapping, Sequence

import pytest

from musnad.model import Bounds, Discrepancy, Judged, Origin, Period, Precision, Side
from musnad.reconcile.grading import propose_clarity, propose_grade

SOME = Bounds(low=3, best=3, high=3)
DAY = datetime.date(2016, 12, 12)
DISPUTED = (Discrepancy("actor", (Side("russia", ("a",)), Side("syria-government", ("b",)))),)


def make_origin(name: str, *, against_own_side: bool = False) -> Origin:
    """An origin with a report of its own."""
    return Origin(source=name, reports=(name,), claims=(name,), against_own_side=against_own_side)


ONE, TWO, OWN = make_origin("one"), make_origin("two"), make_origin("own", against_own_side=True)


@pytest.mark.parametrize(
    ("counts", "origins", "disputed", "actors", "grade"),
    [
        ({"killed": SOME}, (ONE,), (), ("Russia",), "Weak"),
        ({"killed": SOME}, (ONE, TWO), (), (), "Weak"),
        ({"killed": SOME}, (), (), ("Russia",), "Weak"),
        ({"killed": SOME}, (ONE, TWO), (), ("Russia",), "Fair"),
        ({"injured": SOME}, (ONE, TWO), DISPUTED, ("Russia",), "Contested"),
        ({"killed": SOME}, (ONE, OWN), (), ("Russia",), "Confirmed"),
        ({"combatants_killed": SOME}, (ONE,), (), (), "Discounted"),
        ({"combatants_killed:islamic-state": SOME}, (ONE,), (), (), "Discounted"),
        ({"killed": Bounds(low=0, best=0, high=0), "combatants_killed": SOME}, (ONE,), (), (), "Discounted"),
    ],
)
def test_grades(
    counts: Mapping[str, Bounds],
    origins: Sequence[Origin],
    disputed: Sequence[Discrepancy],
    actors: Sequence[str],
    grade: str,
) -> None:
    proposed = propose_grade(counts, origins, disputed, actors)
    assert proposed is not None
    assert proposed.value == grade
    assert proposed.reasons


def test_what_harms_nobody_has_no_grade() -> None:
    assert propose_grade({"displaced": SOME}, (ONE, TWO), (), ("Russia",)) is None


@pytest.mark.parametrize(
    ("date", "precision", "clarity"),
    [
        (Period(DAY, DAY), Precision.TOWN, Judged("1", ("a single day", "a single town"))),
        (Period(None, DAY), Precision.TOWN, Judged("2", ("no single day",))),
        (Period(DAY, DAY), Precision.PROVINCE, Judged("2", ("no town",))),
        (None, None, Judged("2", ("no single day", "no place"))),
    ],
)
def test_clarity(date: Period | None, precision: Precision | None, clarity: Judged) -> None:
    assert propose_clarity(date, precision) == clarity
