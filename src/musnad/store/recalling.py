"""What a record says, and what it said on an earlier day."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, func, select

from musnad.model import Article, Claim, Decision, Kind, Reading, Standing
from musnad.store.reviews import iter_standings, take_effect
from musnad.store.rows import Row, to_article, to_claim
from musnad.store.tables import articles, claims, log

_BATCH: Final = 200


def iter_readings(
    connection: Connection, *, on: datetime.date | None = None, article_id: str | None = None
) -> Iterator[tuple[Article, Reading]]:
    """The articles with their claims, in the order in which they came; only of one article, as of the end of a day."""
    last = _find_last(connection, on) if on else None
    query = select(articles).order_by(articles.c.entry)
    if last is not None:
        query = query.where(articles.c.entry <= last)
    if article_id is not None:
        query = query.where(articles.c.id == article_id)
    rows = connection.execute(query.execution_options(yield_per=_BATCH)).mappings()
    for batch in rows.partitions():
        held = _load_claims(connection, [row["id"] for row in batch], last)
        for row in batch:
            yield to_article(row), Reading(row["id"], tuple(held[row["id"]]))


def find_claim(connection: Connection, claim_id: str) -> tuple[Article, Claim] | None:
    """The claim with this id as it was read, and its article."""
    query = select(claims.c.article_id).where(claims.c.id == claim_id)
    article_id = connection.execute(query).scalar()
    if article_id is None:
        return None
    article, reading = next(iter_readings(connection, article_id=article_id))
    return article, next(claim for claim in reading.claims if claim.id == claim_id)


def iter_reviewed(connection: Connection) -> Iterator[tuple[Article, Reading]]:
    """The articles with their claims as people corrected them, without those that people rejected."""
    decided = dict(iter_standings(connection, Kind.CLAIM))
    for article, reading in iter_readings(connection):
        kept = [
            take_effect(claim, decided.get(claim.id)) for claim in reading.claims if not is_rejected(claim, decided)
        ]
        yield article, Reading(article.id, tuple(kept))


def is_rejected(claim: Claim, decided: Mapping[str, Standing]) -> bool:
    """Whether people say that there is no such claim."""
    standing = decided.get(claim.id)
    return standing is not None and standing.decision is Decision.REJECTED


def _find_last(connection: Connection, day: datetime.date) -> int:
    """The number of the last entry that the log had at the end of the day."""
    before = log.c.at < (day + datetime.timedelta(days=1)).isoformat()
    return connection.execute(select(func.max(log.c.number)).where(before)).scalar() or 0


def _load_claims(connection: Connection, ids: Sequence[str], last: int | None) -> dict[str, list[Claim]]:
    query = select(claims).where(claims.c.article_id.in_(ids)).order_by(claims.c.position, claims.c.entry)
    if last is not None:
        query = query.where(claims.c.entry <= last)
    held: dict[str, list[Claim]] = defaultdict(list)
    row: Row
    for row in connection.execute(query).mappings():
        held[row["article_id"]].append(to_claim(row))
    return held
