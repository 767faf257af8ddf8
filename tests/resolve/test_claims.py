"""Claims resolved in the light of their article."""

import datetime

import pytest

from musnad.model import Article, Claim, ClaimType
from musnad.pipeline import read_article
from musnad.read.lexicon_reader import LexiconReader

READER = LexiconReader()


def read(text: str, *, published: datetime.date | None = datetime.date(2016, 12, 16)) -> dict[ClaimType, Claim]:
    return {claim.type: claim for claim in read_article(Article(id="a", text=text, published=published), READER).claims}


def test_days_places_parties_and_sources_get_their_entries() -> None:
    claim = read("أعلن المرصد السوري مقتل 12 مدنيا في قصف لقوات النظام على مدينة دوما أمس.")[ClaimType.DEATH]
    assert claim.when is not None
    assert (claim.when.first, claim.when.last) == (datetime.date(2016, 12, 15),) * 2
    assert claim.resolved is not None
    assert [source.id for source in claim.resolved.sources] == ["sohr"]
    [place] = claim.resolved.places
    assert (place.name_ar, place.country) == ("دوما", "SY")
    assert place.lat == pytest.approx(33.57, abs=0.05)


def test_no_publication_day_leaves_a_relative_day_open_with_the_reason() -> None:
    claim = read("قتل 12 مدنيا في قصف على مدينة دوما أمس.", published=None)[ClaimType.DEATH]
    assert claim.when is None
    assert claim.resolved is not None
    assert claim.resolved.when == "relative to an unknown publication date"


def test_the_day_of_the_saying_dates_no_claim() -> None:
    claim = read("قال متحدث باسم الجيش أمس الخميس إن مقاتليه سيطروا على قرية الجديدة.")[ClaimType.CAPTURE]
    assert claim.when is None
