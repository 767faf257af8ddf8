"""JSON in and out of the nouns."""

import pytest

from musnad.errors import ModelError
from musnad.model import Article
from musnad.model.wire import parse_reading, to_json

ARTICLE = Article(id="a", text="مقتل 10 مدنيين في حلب")
CLAIM = (
    '{"id":"c","type":"%s","status":"asserted","trigger":%s,"roles":{"place":[[18,21]]},'
    '"quantity":[{"span":[5,15],"low":%s,"high":%s,"of":"civilian"}],"chain":[],"when":%s,"cause":null}'
)


def line(kind: str = "death", trigger: str = "[0,4]", low: str = "10", high: str = "10", when: str = "null") -> str:
    return f'{{"id":"a","claims":[{CLAIM % (kind, trigger, low, high, when)}]}}'


def test_a_reading_goes_out_as_it_came_in() -> None:
    reading = parse_reading(line(when='["2016-12-11",null]'), ARTICLE)
    assert parse_reading(to_json(reading), ARTICLE) == reading
    assert reading.claims[0].trigger.of(ARTICLE.text) == "مقتل"


@pytest.mark.parametrize(
    ("broken", "cause"),
    [
        (line(kind="riot"), "riot"),
        (line(trigger="[0,99]"), "outside"),
        (line(trigger="[4,4]"), "empty"),
        (line(trigger="[-1,4]"), "negative"),
        (line(low="11"), "at least 11"),
        (line(low="null", high="null"), "bound"),
        (line(low="-1", high="0"), "negative"),
        (line(when='["2016-12-12","2016-12-11"]'), "before it begins"),
        (line(when="[null,null]"), "at least one end"),
        (line(when='["0000-01-01",null]'), "date"),
        ("{", "truncated"),
        ('{"id":"a"}', "claims"),
    ],
)
def test_what_breaks_an_invariant_is_refused(broken: str, cause: str) -> None:
    with pytest.raises(ModelError, match=cause):
        parse_reading(broken, ARTICLE)
