"""Puts articles and their claims into a record."""

from enum import StrEnum
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from musnad.errors import InputError
from musnad.model import Article, Reading
from musnad.model.wire import to_json
from musnad.store.log import append_entry, next_number, tell_time
from musnad.store.removing import was_removed
from musnad.store.rows import encode_text, is_storable, to_article_row, to_claim_row
from musnad.store.sealing import Seals, seal
from musnad.store.tables import articles, claims

MAX_ID: Final = 500  # characters; PostgreSQL finds no longer keys


class Outcome(StrEnum):
    """What became of an article."""

    ADDED = "added"
    READ_AGAIN = "read again"  # the article was there, some of these claims were not
    KNOWN = "known"
    REMOVED = "left out that somebody removed"


class Added(NamedTuple):
    """What became of an article, and how many of its claims are new."""

    outcome: Outcome
    claims: int


def look_up(connection: Connection, article: Article) -> Outcome | None:
    """KNOWN for an article that the record holds, REMOVED for one that was taken out of it, None for a new one.

    Raises InputError where another article has its id.
    """
    if len(article.id) > MAX_ID or not is_storable(article.id):
        raise InputError("an id that no database keeps", file=article.id[:40])
    text = connection.execute(select(articles.c.text).where(articles.c.id == article.id)).scalar()
    if text is None:
        return Outcome.REMOVED if was_removed(connection, article.id) else None
    if text != encode_text(article.text):
        raise InputError("the record holds another article with this id", file=article.id)
    return Outcome.KNOWN


def add_reading(connection: Connection, article: Article, data: bytes, reading: Reading, *, who: str) -> Added:
    """What became of the article; what is there already stays as it is, what was removed stays away.

    `data` are the bytes it was made of. Raises InputError for an article that has the id of another.
    """
    found, entry = look_up(connection, article), next_number(connection)
    if found is Outcome.REMOVED:
        return Added(found, 0)
    there = set(connection.execute(select(claims.c.id).where(claims.c.article_id == article.id)).scalars())
    fresh = [
        to_claim_row(article.id, position, claim, entry=entry)
        for position, claim in enumerate(reading.claims)
        if claim.id not in there
    ]
    if found and not fresh:
        return Added(found, 0)
    row = None if found else to_article_row(article, data, entry=entry, captured=tell_time())
    if row:
        connection.execute(articles.insert(), row)
    if fresh:
        connection.execute(claims.insert(), fresh)
    seals = Seals(seal(row) if row else None, {one["id"]: seal(one) for one in fresh})
    outcome = Outcome.READ_AGAIN if found else Outcome.ADDED
    append_entry(connection, f"article {outcome}", article.id, who=who, after=to_json(seals))
    return Added(outcome, len(fresh))
