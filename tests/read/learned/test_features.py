"""What tables and grammars say of each word."""

from tests.read.learned.conftest import LayOut

from musnad.read.learned.features import MOST


def test_triggers_counts_times_and_places_are_named(lay: LayOut) -> None:
    sheet = lay("قتل ثلاثة مدنيين في مدينة حلب أمس، بحسب الدفاع المدني.")
    named = dict(zip(sheet.passages[0].sentence.words, sheet.features, strict=True))
    assert "draft death" in named["قتل"]
    assert "triggers death" in named["قتل"]
    assert "count civilian" in named["ثلاثه"]
    assert "count civilian+" in named["مدنيين"]
    assert any(name.startswith("time ") for name in named["امس"])
    assert "place name" in named["حلب"]


def test_no_word_has_too_many_or_the_same_twice(lay: LayOut) -> None:
    sheet = lay("قتل 3 مدنيين وأصيب 12 آخرون بجروح في غارة جوية شنتها طائرات حربية روسية على مدينة حلب أمس الأحد.")
    assert all(len(set(names)) == len(names) <= MOST for names in sheet.features)
    assert [] in sheet.features, "a word of which nothing is known has no feature"
