"""Whose words a claim gives."""

import pytest

from musnad.model import Article, Attribution, Claim, ClaimType, Resolved, ResolvedName, Span, Status
from musnad.reconcile.institutions import find_institution
from musnad.reconcile.speakers import Speaker, find_speaker
from musnad.resolve.sources import name_source


def speak(phrase: str, publisher: str = "p") -> Speaker:
    """The speaker whom a phrase names in an article of a publisher."""
    span, known = Span(0, len(phrase)), name_source(phrase)
    named = ResolvedName(span=span, id=known.id, name=known.name, kind=known.kind, side=known.side)
    claim = Claim(
        id="c",
        type=ClaimType.DEATH,
        status=Status.ASSERTED,
        trigger=span,
        roles={},
        chain=(Attribution(span),),
        resolved=Resolved(sources=(named,)),
    )
    return find_speaker(claim, Article(id="a", text=phrase), publisher)


@pytest.mark.parametrize(
    "phrase",
    [
        "مصدر محلي",
        "ناشطون",
        "المصادر",
        "مصادر في إدلب",
        "ناشطين من كفر نبل",
        "البيان",
        "a local source",
        "local activists",
        "The statement",
        "eyewitnesses in Idlib",
        "two residents",
    ],
)
def test_who_is_not_named_is_a_source_of_the_publisher_and_not_the_publisher(phrase: str) -> None:
    assert not speak(phrase).named
    assert speak(phrase, "p").key != speak(phrase, "q").key
    assert speak(phrase, "p").key != "publisher p"
    assert phrase in speak(phrase, "p").name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russia's Defence Ministry", "وزارة الدفاع الروسية"),
        ("Ministry of Defence of Russia", "الدفاع الروسية"),
        ("Iran's Foreign Ministry", "وزارة الخارجية الإيرانية"),
        ("الناشط سليم القاضي", "سليم القاضي"),
        ("الناشط الإعلامي سليم القاضي", "الناشط سليم القاضي في إدلب"),
        ("activist Selim Qadi", "Selim Qadi"),
    ],
)
def test_one_speaker_by_two_names(one: str, other: str) -> None:
    assert speak(one, "p").key == speak(other, "q").key
    assert speak(one).named


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وزارة الدفاع الروسية", "وزارة الخارجية الروسية"),
        ("Iran's Foreign Ministry", "Jordan's Foreign Ministry"),
        ("الناشط سليم القاضي", "الناشط عمر الحداد"),
        ("مسؤول أمريكي", "مسؤول روسي"),
    ],
)
def test_two_speakers(one: str, other: str) -> None:
    assert speak(one).key != speak(other).key


def test_what_is_no_ministry_is_no_institution() -> None:
    assert find_institution("الرئيس الأمريكي", "united-states") is None
    assert find_institution("Iran's Foreign Ministry", "no such party") is None
