"""Takes articles out of a record: what is gone, and that it was there, stays in the log."""

from typing import Final

from sqlalchemy import Connection, delete, exists, select

from musnad.errors import InputError
from musnad.store.log import append_entry
from musnad.store.tables import articles, claims, log
from musnad.store.views.articles import drop_article

REMOVED: Final = "article removed"


def remove_article(connection: Connection, article_id: str, *, who: str, why: str) -> int:
    """How many claims went with the article. Raises InputError where the record does not hold it."""
    drop_article(connection, article_id)
    gone = connection.execute(delete(claims).where(claims.c.article_id == article_id)).rowcount
    if not connection.execute(delete(articles).where(articles.c.id == article_id)).rowcount:
        raise InputError("the record holds no article with this id", file=article_id)
    append_entry(connection, REMOVED, article_id, who=who, why=why)
    return gone


def was_removed(connection: Connection, article_id: str) -> bool:
    """Whether somebody took the article out."""
    found = select(exists().where(log.c.subject == article_id, log.c.what == REMOVED))
    return bool(connection.execute(found).scalar())


def list_removed(connection: Connection, since: int) -> list[str]:
    """The articles that were taken out after an entry of the log."""
    query = select(log.c.subject).where(log.c.number > since, log.c.what == REMOVED)
    return list(connection.execute(query).scalars())
