"""How many, over all who say so."""

from collections.abc import Sequence

import pytest
from tests.reconcile.conftest import Tell

from musnad.model import Bounds, Judgement, Link
from musnad.reconcile import reconcile

MONITOR = "قال المرصد السوري لحقوق الإنسان إن {} بقصف على مدينة الباب اليوم الاثنين."
RESCUERS = "قال الدفاع المدني السوري إن {} بقصف على مدينة الباب اليوم الاثنين."
RED_CRESCENT = "قال الهلال الأحمر السوري إن {} بقصف على مدينة الباب اليوم الاثنين."
VOICES = (MONITOR, RESCUERS, RED_CRESCENT)


def count(tell: Tell, *tolls: str) -> dict[str, Bounds]:
    """The counts of one happening of which each origin in turn says its toll."""
    told = [
        tell(str(number), voice.format(toll)) for number, (voice, toll) in enumerate(zip(VOICES, tolls, strict=False))
    ]
    (event,) = reconcile(told, links=_join([reading.claims[0].id for _, reading in told]))
    return event.counts


def _join(claims: Sequence[str]) -> list[Link]:
    return [Link(left=claims[0], right=one, judgement=Judgement.POSITIVE, by="A. Person") for one in claims[1:]]


@pytest.mark.parametrize(
    ("tolls", "low", "high"),
    [
        (("82 مدنيا على الأقل قتلوا",), 82, None),
        (("ما يصل إلى خمسة مدنيين قتلوا",), None, 5),
        (("82 مدنيا على الأقل قتلوا", "سبعين مدنيا قتلوا"), 70, None),
        (("ما لا يقل عن سبعة مدنيين قتلوا", "تسعة مدنيين قتلوا"), 7, 9),
        (("ما يصل إلى خمسة مدنيين قتلوا", "تسعة مدنيين قتلوا"), None, 9),
        (("عشرات المدنيين قتلوا", "تسعة مدنيين قتلوا"), 9, 9),
        (("عشرات المدنيين قتلوا",), 20, None),
    ],
)
def test_an_open_end_stays_open_unless_another_closes_it(
    tell: Tell, tolls: Sequence[str], low: int | None, high: int | None
) -> None:
    killed = count(tell, *tolls)["killed"]
    assert (killed.low, killed.high) == (low, high)
    assert bool(killed.low_claims) == (low is not None)
    assert bool(killed.high_claims) == (high is not None)


def test_what_is_only_possible_sets_no_low(tell: Tell) -> None:
    killed = count(tell, "تسعة مدنيين قتلوا", "سبعة مدنيين ربما قتلوا")["killed"]
    assert (killed.low, killed.best, killed.high) == (9, 9, 9)
    killed = count(tell, "تسعة مدنيين قتلوا", "12 مدنيا ربما قتلوا")["killed"]
    assert (killed.low, killed.best, killed.high) == (9, 9, 12)


def test_what_is_possible_does_not_replace_what_the_same_origin_asserts(tell: Tell) -> None:
    told = tell("one", "قتل تسعة مدنيين بقصف على مدينة الباب. وربما قتل 12 مدنيا بقصف على مدينة الباب.")
    (killed,) = [event.counts["killed"] for event in reconcile([told])]
    assert (killed.low, killed.best, killed.high) == (9, 9, 12)


def test_the_dead_of_two_parties_stand_apart(tell: Tell) -> None:
    counts = count(tell, "12 عنصرا من قوات النظام قتلوا", "خمسة مقاتلين من تنظيم الدولة قتلوا")
    assert {what: bounds.best for what, bounds in counts.items()} == {
        "combatants_killed:syria-government": 12,
        "combatants_killed:islamic-state": 5,
    }
    told = tell("one", "قتل 12 عنصرا من قوات النظام و5 مقاتلين من تنظيم الدولة في اشتباكات قرب تدمر.")
    (event,) = reconcile([told])
    assert sorted(bounds.best or 0 for bounds in event.counts.values()) == [5, 12]


def test_the_dead_of_one_party_are_all_combatants_killed(tell: Tell) -> None:
    counts = count(tell, "12 عنصرا من قوات النظام قتلوا", "15 عنصرا قتلوا")
    assert {what: (bounds.low, bounds.high) for what, bounds in counts.items()} == {"combatants_killed": (12, 15)}
