"""Two accounts of one family and one day: what it takes to hold them for one happening."""

import math

import pytest
from tests.reconcile.conftest import Tell, Told

from musnad.model import Judgement, Link
from musnad.reconcile import reconcile
from musnad.reconcile.division import divide
from musnad.reconcile.judging import judge

# Of violence: no day, no place, nobody named, no words in common but for the most ordinary.
UNDATED = ("إصابة امرأة بجروح إثر سقوط قذيفة على منزلها.", "عثر الأهالي على جثة رجل مجهول قتل بعدة طلقات.")
# Of another family, likewise.
MEETINGS = (
    "عقدت نقابة الأطباء اجتماعا مع أعضائها.",
    "عقدت اللجنة الأمنية اجتماعا مع وفد الأهالي.",
)


def link(one: Told, other: Told) -> Link:
    (left,), (right,) = divide(one[0], one[1].claims), divide(other[0], other[1].claims)
    return judge(left, right)


@pytest.mark.parametrize("texts", [UNDATED, MEETINGS])
def test_what_shares_nothing_but_family_and_day_stays_open(tell: Tell, texts: tuple[str, str]) -> None:
    told = [tell(str(i), text) for i, text in enumerate(texts)]
    found = link(told[0], told[1])
    assert found.judgement is not Judgement.POSITIVE
    assert len(reconcile(told)) == 2


def test_what_holds_a_link_open_is_one_of_its_grounds_and_they_add_up(tell: Tell) -> None:
    found = link(tell("a", UNDATED[0]), tell("b", UNDATED[1]))
    assert found.judgement is Judgement.UNSURE
    assert "nothing telling shared" in {ground.feature for ground in found.grounds}
    assert found.probability == pytest.approx(0.5)


@pytest.mark.parametrize(
    "texts",
    [
        ("إصابة امرأة بجروح إثر سقوط قذيفة على قرية البوغاز.", "مقتل رجل بطلقات في قرية البوغاز."),
        (
            "اجتمع وزير الخارجية التركي اليوم الاثنين مع وفد في دمشق.",
            "لقاء في دمشق اليوم الاثنين يبحث وقف إطلاق النار.",
        ),
    ],
)
def test_what_shares_its_place_may_be_one(tell: Tell, texts: tuple[str, str]) -> None:
    found = link(tell("a", texts[0]), tell("b", texts[1]))
    assert "nothing telling shared" not in {ground.feature for ground in found.grounds}
    assert not math.isclose(found.probability or 0.0, 0.5)


def test_an_arrest_is_never_one_with_a_bombardment_in_the_same_town(tell: Tell) -> None:
    strike = tell("a", "قصف مدفعي على بلدة سرمين بريف إدلب اليوم الاثنين.")
    arrest = tell("b", "اعتقلت قوات الأمن ثلاثة شبان في بلدة سرمين بريف إدلب اليوم الاثنين.")
    raid = tell("c", "هجوم لمسلحين على بلدة سرمين بريف إدلب اليوم الاثنين.")
    assert link(strike, arrest).veto == "of different kinds"
    assert link(raid, arrest).veto is None
