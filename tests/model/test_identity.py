"""Ids that stay."""

import datetime

from musnad.model import ClaimType, Span, hash_article, hash_claim


def test_a_claims_id_hangs_on_article_trigger_and_type_alone() -> None:
    one = hash_claim("a", Span(0, 4), ClaimType.DEATH)
    assert one == hash_claim("a", Span(0, 4), ClaimType.DEATH)
    others = [
        hash_claim("b", Span(0, 4), ClaimType.DEATH),
        hash_claim("a", Span(0, 5), ClaimType.DEATH),
        hash_claim("a", Span(0, 4), ClaimType.INJURY),
    ]
    assert len({one, *others}) == 4


def test_an_articles_id_hangs_on_publisher_day_and_text() -> None:
    day = datetime.date(2016, 12, 12)
    one = hash_article("نص", publisher="P", published=day)
    assert one == hash_article("نص", publisher="P", published=day)
    assert one != hash_article("نص", publisher="Q", published=day)
    assert one != hash_article("نص", publisher="P")
