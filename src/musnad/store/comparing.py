"""Compares the articles and claims of a record with what its log vouches for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from types import NoneType
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Select, Table, exists, select, type_coerce
from sqlalchemy.types import NullType

from musnad.store.removing import REMOVED
from musnad.store.rows import Row
from musnad.store.sealing import Seals, seal
from musnad.store.tables import articles, claims, log

_BATCH: Final = 200
_OF_ARTICLES: Final = log.c.what.startswith("article ")
_SEALS = msgspec.json.Decoder(Seals)


def iter_changes(connection: Connection) -> Iterator[str]:
    """A line for each article and claim that is changed, missing, or not in the log."""
    removal = log.alias()
    removed = exists().where(removal.c.subject == log.c.subject, removal.c.what == REMOVED)
    there = exists().where(articles.c.id == log.c.subject)
    gone = select(log.c.subject).where(_OF_ARTICLES, ~there, ~removed).distinct().order_by(log.c.subject)
    for subject in connection.execute(gone).scalars():
        yield f"article {subject}: missing"
    back = select(log.c.subject).where(log.c.what == REMOVED, there)
    for subject in connection.execute(back).scalars():
        yield f"article {subject}: there although it was removed"
    lost = select(claims.c.id).where(~exists().where(articles.c.id == claims.c.article_id)).order_by(claims.c.id)
    for claim in connection.execute(lost).scalars():
        yield f"claim {claim}: its article is missing"
    query = _select_raw(articles).order_by(articles.c.entry).execution_options(yield_per=_BATCH)
    rows = connection.execute(query)
    for batch in rows.mappings().partitions():
        yield from _iter_batch(connection, batch)


def _select_raw(table: Table) -> Select[*tuple[Any, ...]]:
    """All columns as they lie in the database: damaged ones must not stop the reading."""
    return select(*(type_coerce(column, NullType()).label(column.name) for column in table.columns))


def _iter_batch(connection: Connection, batch: Sequence[Row]) -> Iterator[str]:
    ids = [row["id"] for row in batch]
    seals: dict[str, list[Seals]] = defaultdict(list)
    vouching = select(log.c.subject, log.c.after).where(_OF_ARTICLES, log.c.subject.in_(ids)).order_by(log.c.number)
    for subject, after in connection.execute(vouching):
        seals[subject].append(_parse_seals(after))
    held: dict[str, list[Row]] = defaultdict(list)
    for claim in connection.execute(_select_raw(claims).where(claims.c.article_id.in_(ids))).mappings():
        held[claim["article_id"]].append(claim)
    for row in batch:
        yield from _iter_article(row, held[row["id"]], seals[row["id"]])


def _parse_seals(after: str | None) -> Seals:
    try:
        return _SEALS.decode(after or "{}")
    except (msgspec.MsgspecError, UnicodeError):
        return Seals()  # what was changed in the entry has been said


def _iter_article(row: Row, held: Sequence[Row], vouched: Sequence[Seals]) -> Iterator[str]:
    article = next((seals.article for seals in vouched if seals.article), None)
    if article is None:
        yield f"article {row['id']}: not in the log"
    elif not _fits(row, articles) or seal(row) != article:
        yield f"article {row['id']}: changed"
    missing = {key: value for seals in vouched for key, value in seals.claims.items()}
    for claim in held:
        expected = missing.pop(claim["id"], None)
        if expected is None:
            yield f"claim {claim['id']}: not in the log"
        elif not _fits(claim, claims) or seal(claim) != expected:
            yield f"claim {claim['id']}: changed"
    yield from (f"claim {key}: missing" for key in sorted(missing))


def _fits(row: Row, table: Table) -> bool:
    """Whether the values are of the columns' types, which SQLite does not insist on."""
    return all(isinstance(row[column.name], (column.type.python_type, NoneType)) for column in table.columns)
