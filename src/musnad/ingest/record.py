"""What the inputs state about an article, and the article made of it."""

import datetime
import hashlib

import msgspec

from musnad.errors import InputError
from musnad.ingest.days import YEARS, parse_day
from musnad.ingest.limits import MAX_TEXT_CHARS
from musnad.model import Article, hash_article


class Defaults(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken for an article that does not say it."""

    publisher: str | None = None
    published: datetime.date | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """An article as an input states it, days still as written."""

    text: str
    id: str | None = None
    url: str | None = None
    archive_url: str | None = None
    publisher: str | None = None
    published: str | None = None
    lang: str | None = None
    title: str | None = None


class Received(msgspec.Struct, frozen=True):
    """An article with the bytes that it was made of."""

    article: Article
    data: bytes


def to_received(record: Record, data: bytes, defaults: Defaults) -> Received:
    """The article of a record; raises InputError where it has no text, too much of it, or a day of no calendar."""
    if not record.text.strip():
        raise InputError("no text")
    if len(record.text) > MAX_TEXT_CHARS:
        raise InputError(f"a text of more than {MAX_TEXT_CHARS:,} characters")
    publisher = record.publisher or defaults.publisher
    published = _to_day(record.published) or defaults.published
    article = Article(
        id=record.id or hash_article(record.text, publisher=publisher, published=published),
        text=record.text,
        url=record.url or None,
        archive_url=record.archive_url or None,
        publisher=publisher,
        published=published,
        lang=record.lang or None,
        title=record.title or None,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return Received(article, data)


def _to_day(text: str | None) -> datetime.date | None:
    if not text:
        return None
    day = parse_day(text)
    if day is None:
        raise InputError(f"published: {text[:40]!r} is no day of {YEARS[0]} to {YEARS[-1]} as YYYY-MM-DD")
    return day
