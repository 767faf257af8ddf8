"""Who says so first-hand."""

import pytest
from tests.reconcile.conftest import Tell

from musnad.model import Event
from musnad.reconcile import reconcile

LOCAL = "قال مصدر محلي إن سبعة مدنيين قتلوا بغارة على مدينة الباب اليوم الاثنين"
OTHER = "قتل سبعة مدنيين بغارة على مدينة الباب اليوم الاثنين، بحسب مصدر محلي"


def join(tell: Tell, *texts: str) -> Event:
    """The event that the texts, each of a publisher of its own, tell of."""
    (event,) = reconcile([tell(str(number), text) for number, text in enumerate(texts)])
    return event


def test_a_local_source_of_two_publishers_is_two_origins(tell: Tell) -> None:
    assert [origin.reports for origin in join(tell, LOCAL, OTHER).origins] == [("0",), ("1",)]


def test_a_local_source_in_a_copied_text_is_one_origin(tell: Tell) -> None:
    (origin,) = join(tell, LOCAL + ".", LOCAL + "!").origins
    assert origin.reports == ("0", "1")
    assert origin.reasons == ("nearly the same text",)


def test_a_source_of_the_publisher_is_not_the_publisher(tell: Tell) -> None:
    text = (
        "قتل سبعة مدنيين بغارة على مدينة الباب اليوم الاثنين. وقال مصدر محلي إن ثلاثة مدنيين أصيبوا بالغارة على الباب."
    )
    assert len(join(tell, text).origins) == 2


def test_a_ministry_is_one_origin_in_two_languages(tell: Tell) -> None:
    arabic = "قالت وزارة الدفاع الروسية إن سبعة مسلحين قتلوا بغارة على مدينة الباب اليوم الاثنين."
    english = (
        "Russia's Defence Ministry said seven militants were killed in an airstrike on the town of al-Bab on Monday."
    )
    (origin,) = join(tell, arabic, english).origins
    assert (origin.source, origin.reports) == ("Russian Ministry of Defence", ("0", "1"))


@pytest.mark.parametrize(
    ("victims", "admitted"),
    [
        ("seven civilians", True),
        ("a family", True),
        ("civilians", True),
        ("seven militants", False),
        ("seven people", False),
    ],
)
def test_that_fighters_were_killed_is_no_admission(tell: Tell, victims: str, admitted: bool) -> None:
    text = f"Russian warplanes killed {victims} in the town of al-Bab on Monday, the Russian Defence Ministry said."
    assert [origin.against_own_side for origin in join(tell, text).origins] == [admitted]
