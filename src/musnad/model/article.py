"""What is read: one fetched text of one publisher."""

import datetime
import hashlib

import msgspec


class Article(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One fetched text of one publisher. `text` is never edited; what is unknown is None."""

    id: str
    text: str
    url: str | None = None
    archive_url: str | None = None  # where a copy of it is kept
    publisher: str | None = None
    published: datetime.date | None = None
    lang: str | None = None
    title: str | None = None
    sha256: str | None = None


def hash_article(text: str, *, publisher: str | None = None, published: datetime.date | None = None) -> str:
    """An id for an article that came without one: 16 hexadecimal digits of SHA-256 over publisher, day and text."""
    day = published.isoformat() if published else ""
    return hashlib.sha256("\x1f".join((publisher or "", day, text)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
