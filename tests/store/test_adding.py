"""What is added stays as it came, once."""

import pytest
from msgspec.structs import replace
from sqlalchemy import select
from tests.store.material import add, list_subjects, make_article, make_claim, verify

from musnad.errors import InputError
from musnad.model import Article, Reading, Resolved
from musnad.store import Outcome, Record, add_reading, iter_readings
from musnad.store.tables import articles, claims


def test_adding_twice_is_adding_once(record: Record) -> None:
    assert add(record, make_article("a")) == (Outcome.ADDED, 2)
    head, _ = verify(record)
    assert add(record, make_article("a")) == (Outcome.KNOWN, 0)
    assert verify(record) == (head, [])


def test_claims_found_later_join_those_that_are_there(record: Record) -> None:
    add(record, make_article("a"), [0, 5])
    assert add(record, make_article("a"), [3, 5]) == (Outcome.READ_AGAIN, 1)
    assert list_subjects(record) == ["a", "a"]
    assert verify(record)[1] == []


@pytest.mark.parametrize("text", ["before\0after", "half of a pair: \ud83d", "\U0001f600 \ufeff\r\n", " "])
def test_every_text_and_all_bytes_are_kept(record: Record, text: str) -> None:
    add(record, make_article("a", text), [0], data=bytes(range(256)))
    with record.reading() as connection:
        row = connection.execute(select(articles)).one()
    assert (row.text.decode("utf-8", "surrogatepass"), row.data) == (text, bytes(range(256)))
    assert verify(record)[1] == []


def test_what_no_database_keeps_is_marked_in_a_title(record: Record) -> None:
    add(record, Article(id="a", text="x", title="1\0 2\ud83d \U0001f600"), [])
    with record.reading() as connection:
        assert connection.execute(select(articles.c.title)).scalar() == "1\ufffd 2\ufffd \U0001f600"


@pytest.mark.parametrize("name", ["a\0", "\ud83d", "x" * 501])
def test_an_id_that_cannot_be_kept(record: Record, name: str) -> None:
    with pytest.raises(InputError, match="an id that no database keeps"):
        add(record, make_article(name))


def test_another_article_with_the_same_id(record: Record) -> None:
    add(record, make_article("a"))
    with pytest.raises(InputError, match="another article with this id"):
        add(record, make_article("a", "Another text."), [0])
    assert list_subjects(record) == ["a"]


def test_a_fault_keeps_nothing_of_its_article(record: Record) -> None:
    article = make_article("a")
    good = make_claim(article, 0)
    bad = replace(good, id="bad", resolved=Resolved(when="half of a pair: \ud83d"))
    with pytest.raises(InputError, match="half of a character"), record.writing() as connection:
        add_reading(connection, article, b"", Reading("a", (good, bad)), who="a tester")
    with record.reading() as connection:
        assert connection.execute(select(articles.c.id)).all() == []
        assert connection.execute(select(claims.c.id)).all() == []
    assert list_subjects(record) == []


def test_where_a_copy_is_kept_is_kept_too(record: Record) -> None:
    archived = replace(make_article("a"), archive_url="https://archive.example/1")
    add(record, archived)
    add(record, make_article("b"))
    with record.reading() as connection:
        kept = {article.id: article.archive_url for article, _ in iter_readings(connection)}
    assert kept == {"a": "https://archive.example/1", "b": None}
    assert verify(record)[1] == []
