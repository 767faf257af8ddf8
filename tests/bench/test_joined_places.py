"""Places that stand right after each other are joined, and only such."""

import pytest
from bench.joined_places import join_places

from musnad.model import Claim, ClaimType, Role, Span, Status

CASES = [
    ("قصف على [بلدة كفرنا] [غربي حلب]", ["بلدة كفرنا غربي حلب"]),
    ("قصف على [بلدة كفرنا] في [ريف حلب]", ["بلدة كفرنا في ريف حلب"]),
    ("قصف على [بلدة كفرنا] و[بلدة حيان]", ["بلدة كفرنا", "بلدة حيان"]),
    ("قصف على [حلب] ثم قصف في [ريف حلب]", ["حلب", "ريف حلب"]),
    ("Shells hit [Kafranbel] in [southern Idlib]", ["Kafranbel in southern Idlib"]),
]


@pytest.mark.parametrize(("marked", "joined"), CASES)
def test_a_wider_place_joins_the_narrower_before_it(marked: str, joined: list[str]) -> None:
    text, spans = "", []
    for number, part in enumerate(marked.replace("]", "[").split("[")):
        if number % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    roles = {Role.PLACE: tuple(spans)}
    claim = Claim(id="c", type=ClaimType.SHELLING, status=Status.ASSERTED, trigger=Span(0, 3), roles=roles)
    assert [span.of(text) for span in join_places(claim, text).roles[Role.PLACE]] == joined
