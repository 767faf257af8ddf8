"""Articles and claims as rows of tables, and back."""

import datetime
import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from musnad.errors import InputError
from musnad.model import Article, Claim
from musnad.model.wire import to_json

Row = Mapping[Any, Any]

_CLAIM = msgspec.json.Decoder(Claim)


def is_storable(text: str) -> bool:
    """Whether both databases keep these characters: not NUL, not half of a pair."""
    return to_storable(text) == text


def to_storable(text: str) -> str:
    """The text with a mark in place of what no database keeps."""
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def to_article_row(article: Article, data: bytes, *, entry: int, captured: str) -> dict[str, Any]:
    """The row of an article that was made of `data`, received at the time `captured`."""
    return {
        "id": article.id,
        "entry": entry,
        "captured": captured,
        "sha256": hashlib.sha256(data).hexdigest(),
        "data": data,
        "text": encode_text(article.text),
        "url": _keep(article.url),
        "archive_url": _keep(article.archive_url),
        "publisher": _keep(article.publisher),
        "published": article.published.isoformat() if article.published else None,
        "lang": _keep(article.lang),
        "title": _keep(article.title),
    }


def encode_text(text: str) -> bytes:
    """The text as it is kept, every character of it."""
    return text.encode("utf-8", "surrogatepass")


def _keep(text: str | None) -> str | None:
    return None if text is None else to_storable(text)


def to_article(row: Row) -> Article:
    """The article of a row."""
    return Article(
        id=row["id"],
        text=row["text"].decode("utf-8", "surrogatepass"),
        url=row["url"],
        archive_url=row["archive_url"],
        publisher=row["publisher"],
        published=datetime.date.fromisoformat(row["published"]) if row["published"] else None,
        lang=row["lang"],
        title=row["title"],
        sha256=row["sha256"],
    )


def to_claim_row(article_id: str, position: int, claim: Claim, *, entry: int) -> dict[str, Any]:
    """The row of the claim at a position of an article's reading; raises InputError where it cannot be written."""
    try:
        body = to_json(claim)
    except UnicodeEncodeError:
        raise InputError(f"claim {claim.id} holds half of a character", file=article_id) from None
    return {"article_id": article_id, "id": claim.id, "entry": entry, "position": position, "body": body}


def to_claim(row: Row) -> Claim:
    """The claim of a row."""
    return _CLAIM.decode(row["body"])
