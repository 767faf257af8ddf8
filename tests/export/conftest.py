"""An article with a claim that has every kind of value."""

import datetime

import pytest

from musnad.model import (
    Article,
    Attribution,
    Claim,
    ClaimType,
    Count,
    Counted,
    Location,
    Period,
    Precision,
    Reading,
    Reason,
    Resolved,
    Role,
    Span,
    Status,
)

TEXT = "نفى الجيش السوري مقتل 100 عنصر قرب مدينة تدمر أمس، نقلا عن وكالة سانا.\nومضى اليوم هادئا."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def article() -> Article:
    return Article(
        id="a1", text=TEXT, publisher="=Palmyra Post", published=datetime.date(2016, 12, 12), title="نفي من الجيش"
    )


@pytest.fixture
def claim() -> Claim:
    near = span("قرب مدينة تدمر")
    return Claim(
        id="0123456789ab",
        type=ClaimType.DEATH,
        status=Status.DENIED,
        trigger=span("مقتل"),
        roles={Role.TARGET: (span("عنصر"),), Role.PLACE: (near,), Role.TIME: (span("أمس"),)},
        quantity=(Count(span("100 عنصر"), 100, None, Counted.COMBATANT),),
        chain=(Attribution(span("الجيش السوري"), span("نفى")), Attribution(span("وكالة سانا"))),
        when=Period(datetime.date(2016, 12, 11), datetime.date(2016, 12, 11)),
        resolved=Resolved(
            places=(Location(span=near, id="SY:1", name="Palmyra", lat=-1.5, lon=38.25, precision=Precision.NEAR),)
        ),
        reasons=(
            Reason("type", "noun", span("مقتل"), "مقتل"),
            Reason("status", "denying cue"),
            Reason("place", "near", near),
        ),
    )


@pytest.fixture
def reading(article: Article, claim: Claim) -> Reading:
    bare = Claim(id="ba9876543210", type=ClaimType.HOLD, status=Status.ASSERTED, trigger=span("ومضى"), roles={})
    return Reading(article.id, (claim, bare))
