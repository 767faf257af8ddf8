"""Where the claims of an event disagree."""

from tests.reconcile.conftest import Tell, Told

from musnad.model import Judgement, Link
from musnad.reconcile import reconcile


def find_fields(*told: Told) -> dict[str, tuple[str, ...]]:
    """The values of each field on which reports, joined by hand, disagree."""
    firsts = [reading.claims[0].id for _, reading in told]
    links = [Link(left=firsts[0], right=one, judgement=Judgement.POSITIVE, by="A. Person") for one in firsts[1:]]
    (event,) = [event for event in reconcile(told, links=links) if firsts[0] in event.claims]
    return {one.field: tuple(sorted(side.value for side in one.values)) for one in event.discrepancies}


def test_who_how_many_and_when(tell: Tell) -> None:
    fields = find_fields(
        tell(
            "a",
            "قال المرصد السوري لحقوق الإنسان إن سبعة مدنيين قتلوا بقصف نفذته قوات النظام على الباب اليوم الاثنين.",
        ),
        tell(
            "b", "قال الدفاع المدني السوري إن تسعة مدنيين قتلوا في قصف نفذته القوات الروسية على مدينة الباب أمس الأحد."
        ),
    )
    assert fields["killed"] == ("7", "9")
    assert fields["date"] == ("2016-12-11", "2016-12-12")
    assert len(fields["actor"]) == 2


def test_where(tell: Tell) -> None:
    fields = find_fields(
        tell("a", "قتل سبعة مدنيين بقصف على مدينة الباب اليوم الاثنين."),
        tell("b", "قتل سبعة مدنيين بقصف على مدينة منبج اليوم الاثنين."),
    )
    assert fields == {"place": ("Al-Bab", "Manbij")}


def test_a_state_and_its_army_agree(tell: Tell) -> None:
    fields = find_fields(
        tell("a", "قتل سبعة مدنيين في قصف نفذته قوات النظام على مدينة الباب اليوم الاثنين."),
        tell("b", "قتل سبعة مدنيين في قصف نفذه الجيش السوري على مدينة الباب اليوم الاثنين."),
    )
    assert fields == {}


def test_whoever_is_said_not_to_have_done_it_is_not_named(tell: Tell) -> None:
    fields = find_fields(
        tell("a", "قتل سبعة مدنيين في قصف نفذته قوات النظام على مدينة الباب اليوم الاثنين."),
        tell("b", "نفت وزارة الدفاع الروسية أن تكون القوات الروسية قصفت مدينة الباب اليوم الاثنين."),
    )
    assert "actor" not in fields
