"""Queries are understood, or refused with the place of what is wrong."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.errors import QueryError
from musnad.store.search import Mode, parse_query
from musnad.store.search.query import Contested, Has, InDays, Named, Number, OneOf, Query, Term, Within, Words
from musnad.store.search.vocabulary import VALUES, load_keys, load_values

D = datetime.date


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("  hospital ", (Words(text="hospital", mode=Mode.FOLDED, at=2, end=10),)),
        ("-school", (Words(text="school", mode=Mode.FOLDED, negative=True, end=7),)),
        ("«الخوذ البيضاء»", (Words(text="الخوذ البيضاء", mode=Mode.FOLDED, end=15),)),
        ("mode:latin halab", (Words(text="halab", mode=Mode.LATIN, at=11, end=16),)),
        ("type:death,injury", (OneOf(key="type", values=("death", "injury"), end=17),)),
        ("نوع:قصف،غارات", (OneOf(key="type", values=("shelling", "airstrike"), end=13),)),
        ('actor:"Free Army",sdf', (Named(key="actor", names=("Free Army", "sdf"), end=21),)),
        ("killed:>=10", (Number(key="killed", low=10, end=11),)),
        ("قتلى:<١٠", (Number(key="killed", high=9, end=8),)),
        ("جرحى:٥..٩", (Number(key="injured", low=5, high=9, end=9),)),
        ("contested:no", (Contested(negative=True, end=12),)),
        ("-contested:no", (Contested(end=13),)),
        ("has:day,place", (Has(values=("day", "place"), end=13),)),
        ("من:2016-12 إلى:2016-12", (InDays(key="day", first=D(2016, 12, 1), last=D(2016, 12, 31), end=22),)),
        ("published:2016..2017-02", (InDays(key="published", first=D(2016, 1, 1), last=D(2017, 2, 28), end=23),)),
        ("place:Homs within:5km", (Within(km=5, place="Homs", end=10),)),
        ("ضمن:٥كم قرب:34.7,36.7", (Within(km=5, lat=34.7, lon=36.7, at=8, end=21),)),
        ("near:34.7,36.7", (Within(km=10, lat=34.7, lon=36.7, end=14),)),
    ],
)
def test_what_a_query_means(text: str, terms: tuple[Term, ...]) -> None:
    assert parse_query(text) == Query(terms)


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("a colour:red", 2, "no such key: colour"),
        ("http://example.org", 0, "quotation marks"),
        ("type:", 0, "needs a value"),
        ("type:death,boom", 11, "type: is one of clash,"),
        ('"open', 0, "a quotation mark"),
        ('a"b"', 0, "a quotation mark"),
        ("x - y", 2, "a minus"),
        ("...", 0, "nothing to search for"),
        ("killed:many", 7, "killed: takes a number"),
        ("killed:1.5", 7, "killed: takes a number"),
        ("killed:9..5", 7, "killed: takes a number"),
        ("from:2016-13", 5, "from: takes a day"),
        ("from:2016..2017", 5, "from: takes a day"),
        ("from:2017 to:2016", 0, "from: a day after to:"),
        ("published:2017..2016", 10, "published: takes a day"),
        ("within:10km", 0, "within: needs place: or near:"),
        ("within:0km place:Homs", 7, "within: takes a distance"),
        ("within:1km place:Homs place:Hama", 22, "place: stands once"),
        ("-within:1km place:Homs", 0, "within: stands once"),
        ("near:91,0", 5, "near: takes degrees"),
        ("near:1", 5, "near: takes degrees"),
        ("confidence:high", 11, "confidence: takes a number"),
        ("mode:fuzzy x", 5, "mode: is one of"),
        ("x" * 2001, 2000, "longer than"),
        ("x " * 51, 100, "more than 50"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, at: int, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(text)
    assert (caught.value.at, said in caught.value.cause) == (at, True), caught.value


@pytest.mark.parametrize("key", sorted(VALUES))
def test_the_words_for_values_name_values_that_there_are(key: str) -> None:
    assert set(load_values(key).values()) == set(VALUES[key])


def test_every_key_can_be_written_in_arabic() -> None:
    arabic = {key for word, key in load_keys().items() if not word.isascii()}
    assert arabic == set(load_keys().values())


PIECES = st.sampled_from(
    [
        *'":-,.،«»“”<>=٣5',
        " ",
        "\0",
        "\ud83d",
        "2016-12",
        "type:",
        "نوع:",
        "killed:>=",
        "near:",
        "within:",
        "place:",
        "from:",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=12).map("".join))
def test_any_text_is_understood_or_refused_at_a_place_in_it(text: str) -> None:
    try:
        query = parse_query(text)
    except QueryError as error:
        assert 0 <= error.at <= len(text)
        assert error.cause
    else:
        assert all(0 <= term.at < term.end <= len(text) for term in query.terms)
