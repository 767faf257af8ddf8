"""What comes out is what went in, and what was there on a day."""

import datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.material import add, make_article, make_claim, verify

from musnad.model import Article, Reading
from musnad.store import Record, iter_readings

DAY = datetime.timedelta(days=1)


def recall(record: Record, on: datetime.date | None = None) -> dict[str, Reading]:
    with record.reading() as connection:
        return {article.id: reading for article, reading in iter_readings(connection, on=on)}


def test_articles_and_claims_come_out_as_they_went_in(record: Record) -> None:
    article = make_article("a", "قصف\0 and \U0001f600")
    add(record, article, [5, 0])
    with record.reading() as connection:
        ((found, reading),) = iter_readings(connection)
    assert isinstance(found, Article)
    assert (found.text, found.published, found.title) == (article.text, article.published, article.title)
    assert reading == Reading("a", (make_claim(article, 5), make_claim(article, 0)))


def test_one_article(record: Record) -> None:
    for name in "abc":
        add(record, make_article(name))
    with record.reading() as connection:
        assert [article.id for article, _ in iter_readings(connection, article_id="b")] == ["b"]
        assert list(iter_readings(connection, article_id="x")) == []


def test_the_record_of_an_earlier_day(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    days = count(1)
    monkeypatch.setattr("musnad.store.log.tell_time", lambda: f"2026-01-{next(days):02}T23:59:59.999999Z")
    add(record, make_article("a"), [0])
    add(record, make_article("b"), [0])
    add(record, make_article("a"), [0, 5])
    said = [recall(record, datetime.date(2025, 12, 31) + n * DAY) for n in range(5)]
    assert [{name: len(reading.claims) for name, reading in one.items()} for one in said] == [
        {},
        {"a": 1},
        {"a": 1, "b": 1},
        {"a": 2, "b": 1},
        {"a": 2, "b": 1},
    ]
    assert said[-1] == recall(record)


ADDITIONS = st.lists(
    st.tuples(st.sampled_from("abc"), st.lists(st.integers(0, 4), unique=True)), min_size=1, max_size=6
)


@given(first=ADDITIONS, data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_adding_again_in_any_order_changes_nothing(
    record: Record, first: list[tuple[str, list[int]]], data: st.DataObject
) -> None:
    for name, starts in first:
        add(record, make_article(name), starts)
    head, faults = verify(record)
    before = recall(record)
    for name, starts in data.draw(st.permutations(first)):
        add(record, make_article(name), starts)
    assert recall(record) == before
    assert verify(record) == (head, faults) == (head, [])
