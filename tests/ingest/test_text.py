"""Text files and the lines before their text."""

import pytest

from musnad.ingest.text import parse_text

TEXT = "قُتل خمسة مدنيين في إدلب.\nوقال الدفاع المدني: القصف مستمر.\n"


def test_lines_of_keys_before_the_text_are_read_and_left_out_of_it() -> None:
    head = "Publisher: وكالة الفرات\npublished: 2016-12-12\nURL: https://example.org/a?b=c:d\ntitle:\nlang: ar\n\n"
    record = parse_text(head + TEXT)
    assert (record.publisher, record.published, record.lang) == ("وكالة الفرات", "2016-12-12", "ar")
    assert (record.url, record.title, record.text) == ("https://example.org/a?b=c:d", None, TEXT)


@pytest.mark.parametrize("text", [TEXT, "said: he\n", "Damascus, url: later", "\n\nx"])
def test_text_without_keys_is_left_as_it_is(text: str) -> None:
    assert parse_text(text).text == text


def test_keys_count_only_at_the_top() -> None:
    record = parse_text("title: A\r\n\r\nb\r\npublisher: C\r\n")
    assert (record.title, record.publisher, record.text) == ("A", None, "b\r\npublisher: C\r\n")
