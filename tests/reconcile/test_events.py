"""What an event makes of its claims: who did it, where, how well it is borne out, and what is denied."""

import pytest
from tests.reconcile.conftest import Tell, Told

from musnad.model import Claim, Event, Judgement, Link, Status
from musnad.reconcile import reconcile

STRIKE = "قال المرصد السوري لحقوق الإنسان إن سبعة مدنيين قتلوا في غارة جوية روسية على مدينة الباب اليوم الاثنين."
DENIAL = "نفت وزارة الدفاع الروسية شن غارة جوية على مدينة الباب اليوم الاثنين."


def join(*told: Told) -> Event:
    """The one event that the reports tell of, joined by hand."""
    firsts = [reading.claims[0].id for _, reading in told]
    links = [Link(left=firsts[0], right=one, judgement=Judgement.POSITIVE, by="A. Person") for one in firsts[1:]]
    return next(event for event in reconcile(told, links=links) if firsts[0] in event.claims)


def find_claims(told: Told, status: Status) -> list[Claim]:
    return [claim for claim in told[1].claims if claim.status is status]


def test_a_denial_is_no_origin_of_what_it_denies(tell: Tell) -> None:
    event = join(tell("a", STRIKE), tell("b", DENIAL))
    assert len(event.origins) == 2
    assert event.grade is not None
    assert event.grade.value == "Weak"


def test_another_kind_of_claim_bears_nothing_out(tell: Tell) -> None:
    event = join(
        tell("a", STRIKE), tell("b", "قال الدفاع المدني السوري إن محتجين تظاهروا في مدينة الباب اليوم الاثنين.")
    )
    assert len(event.origins) == 2
    assert event.grade is not None
    assert event.grade.value == "Weak"


def test_a_denial_answers_the_nearest_claim_before_it(tell: Tell) -> None:
    early = tell("a", STRIKE)
    late = tell("b", STRIKE.replace("المرصد السوري لحقوق الإنسان", "الدفاع المدني السوري"), day="2016-12-13")
    denial = tell("c", DENIAL, day="2016-12-13")
    after = tell("d", STRIKE.replace("المرصد السوري لحقوق الإنسان", "الهلال الأحمر السوري"), day="2016-12-15")
    denied = {told for _, told in join(early, late, denial, after).denials}
    assert denied
    assert denied <= {claim.id for claim in late[1].claims}


def test_a_denial_before_any_claim_answers_none(tell: Tell) -> None:
    assert join(tell("a", STRIKE, day="2016-12-14"), tell("b", DENIAL)).denials == ()


@pytest.mark.parametrize(
    "more",
    [
        "ونزح مدنيون من مدينة الباب بعد الغارة.",
        "وفر السكان من مدينة الباب بعد الغارة.",
        "وشن مسلحون هجوما في مدينة الباب.",
    ],
)
def test_those_who_flee_and_people_in_general_did_not_do_it(tell: Tell, more: str) -> None:
    for event in reconcile([tell("a", STRIKE + " " + more)]):
        assert not {"civilians", "Civilians", "مدنيون", "السكان", "Residents"} & set(event.actors), event.actors


def test_those_who_flee_are_not_named_as_doers(tell: Tell) -> None:
    for event in reconcile([tell("a", "نزحت عائلات من مدينة الباب اليوم الاثنين بسبب القصف.")]):
        assert event.actors == ()


def test_where_it_may_spread_is_not_where_it_was(tell: Tell) -> None:
    clash = "اندلعت اشتباكات في مدينة الباب اليوم الاثنين."
    told = tell("a", clash)
    expected = [
        tell(name, "من المتوقع أن تندلع اشتباكات في مدينة منبج اليوم الاثنين" + end) for name, end in ("b.", "c!")
    ]
    assert find_claims(expected[0], Status.EXPECTED)
    assert join(told, *expected).place == "Al-Bab"
    assert join(*expected).place == "Manbij"
