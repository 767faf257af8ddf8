"""Place phrases against the gazetteer: what the table says, and what must hold of any phrase."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.model import Article, Claim, ClaimType, Location, Precision, Role, Span, Status
from musnad.resolve.places import resolve_phrases, resolve_places

TABLE = Path(__file__).with_name("places.csv")


def load() -> list[tuple[str, ...]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [tuple(row.values()) for row in csv.DictReader(lines)]


def resolve(others: str, phrase: str) -> tuple[Location, ...]:
    """The locations of `phrase`, read last in an article that names the other places before it."""
    texts = [*filter(None, others.split("|")), phrase]
    spans = [Span(10 * number, 10 * number + 5) for number in range(len(texts))]
    return resolve_phrases(zip(spans, texts, strict=True))[spans[-1]]


def join(values: list[str | None]) -> str:
    return "+".join(value or "-" for value in values)


@pytest.mark.parametrize(("precision", "country", "name", "others", "phrase"), load())
def test_phrases_resolve_as_the_table_says(precision: str, country: str, name: str, others: str, phrase: str) -> None:
    found = resolve(others, phrase)
    assert join([location.precision for location in found]) == precision
    assert join([location.country for location in found]) == country
    assert join([location.name for location in found]) == name


def test_a_village_unknown_to_the_gazetteer_takes_the_wider_place_and_says_so() -> None:
    (location,) = resolve("", "قرية زعفرتونة بريف حلب الغربي")
    assert location.precision is Precision.DISTRICT
    assert location.admin1 == "Aleppo"
    assert location.reason == "no gazetteer row: زعفرتونه"


def test_an_unknown_place_alone_has_no_point_and_a_reason() -> None:
    (location,) = resolve("حلب", "قرية زعفرتونة")
    assert (location.id, location.lat, location.lon) == (None, None, None)
    assert location.reason == "no gazetteer row"


def test_the_city_is_the_last_town_named_before() -> None:
    spans = [Span(0, 5), Span(10, 15), Span(20, 25), Span(30, 35)]
    texts = ["تعز", "شرقي المدينة", "عدن", "المدينة"]
    found = resolve_phrases(zip(spans, texts, strict=True))
    assert [found[span][0].name for span in spans] == ["Taiz", "Taiz", "Aden", "Aden"]
    assert [found[span][0].precision for span in spans] == [
        Precision.TOWN,
        Precision.NEAR,
        Precision.TOWN,
        Precision.TOWN,
    ]


def test_survey_codes_are_kept() -> None:
    (location,) = resolve("", "محافظة حلب")
    assert location.pcode == "SY02"


def test_every_place_origin_and_destination_of_an_article_is_resolved_once() -> None:
    text = "نزح الأهالي من الباب إلى منبج ثم من منبج إلى جرابلس"
    roles: dict[Role, tuple[Span, ...]] = {Role.ORIGIN: (Span(15, 20),), Role.DESTINATION: (Span(25, 29),)}
    claim = Claim(id="c", type=ClaimType.DISPLACEMENT, status=Status.ASSERTED, trigger=Span(0, 3), roles=roles)
    found = resolve_places(Article(id="a", text=text), [claim, claim])
    assert {span.of(text): locations[0].name for span, locations in found.items()} == {
        "الباب": "Al-Bab",
        "منبج": "Manbij",
    }


@given(st.text(max_size=60))
def test_any_text_gives_whole_points_or_reasons(phrase: str) -> None:
    for location in resolve_phrases([(Span(0, 1), phrase)])[Span(0, 1)]:
        assert (location.lat is None) == (location.lon is None)
        assert location.lat is not None or location.reason


def test_the_town_after_its_article_is_the_one_led_to_by_a_noun() -> None:
    text = "The town of Azaz lies near the border. Rebels took control of the town."
    span = Span(text.rindex("town"), text.rindex("town") + 4)
    claim = Claim(
        id="c",
        type=ClaimType.CAPTURE,
        status=Status.ASSERTED,
        trigger=Span(text.index("took"), text.index("took") + 4),
        roles={Role.PLACE: (span,)},
    )
    assert [place.name for place in resolve_places(Article(id="a", text=text), [claim])[span]] == ["Azaz"]
