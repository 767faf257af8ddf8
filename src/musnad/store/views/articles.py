"""Brings the rows of articles and claims, their names and their words, up to date with the record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Table, delete, exists, select, update

from musnad.model import Article, Claim, Kind, Standing
from musnad.model.wire import to_json
from musnad.store.reviews.recall import iter_standings, take_effect
from musnad.store.rows import Row, to_article, to_claim
from musnad.store.tables import articles, claims, standings
from musnad.store.views.claims import detect_language, make_columns, make_row
from musnad.store.views.control import drop_spells
from musnad.store.views.entities import Entities, drop_unnamed, insert
from musnad.store.views.evidence import Sentences
from musnad.store.views.happening import drop_events
from musnad.store.views.named import list_named, name_publisher
from musnad.store.views.numbers import Numbers
from musnad.store.views.tables import claim_names, view_articles, view_claim_rows, view_claims
from musnad.store.views.words import add_words, drop_words, forget_words, split_article

_BATCH: Final = 200
_ALIKE: Final = ("id", "title", "publisher", "published", "url", "captured", "entry")

Report = Callable[[int, int], None]


def write_articles(connection: Connection, since: int, report: Report) -> list[str]:
    """The ids of the articles that were written: those that changed after an entry of the log."""
    drop_removed(connection)
    changed = list_changed(connection, since)
    writer = _Writer(connection)
    done = 0
    for ids in _batch(changed):
        writer.write(ids)
        done += len(ids)
        report(done, len(changed))
    writer.entities.flush()
    return changed


def _batch(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    yield from (ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH))


def list_changed(connection: Connection, since: int) -> list[str]:
    """The articles that came, got claims, or of whose claims something was decided after an entry of the log."""
    decided = select(standings.c.subject).where(standings.c.kind == Kind.CLAIM, standings.c.last > since)
    queries = (
        select(articles.c.id).where(articles.c.entry > since).order_by(articles.c.entry),
        select(claims.c.article_id).where(claims.c.entry > since).order_by(claims.c.entry),
        select(claims.c.article_id).where(claims.c.id.in_(decided)),
    )
    return list(dict.fromkeys(one for query in queries for one in connection.execute(query).scalars()))


def drop_removed(connection: Connection) -> None:
    """Takes out the rows of articles that the record does not hold any more."""
    there = exists().where(articles.c.id == view_articles.c.id)
    for number in connection.execute(select(view_articles.c.number).where(~there)).scalars().all():
        drop_claims(connection, [number])
        connection.execute(delete(view_articles).where(view_articles.c.number == number))


def drop_article(connection: Connection, article_id: str) -> None:
    """Takes out all that the derived tables hold of an article which is still in the record."""
    query = select(articles.c.title, articles.c.text, view_articles.c.number).join(
        view_articles, view_articles.c.id == articles.c.id
    )
    found = connection.execute(query.where(articles.c.id == article_id)).first()
    if found is None:
        return
    drop_words(connection, found.number, split_article(found.title, found.text.decode("utf-8", "surrogatepass")))
    forget_words(connection)
    ours = select(view_claims.c.number).where(view_claims.c.article == found.number)
    named = connection.execute(select(claim_names.c.entity).where(claim_names.c.number.in_(ours)).distinct())
    entities_named = list(named.scalars())
    events = select(view_claims.c.event).where(view_claims.c.article == found.number, view_claims.c.event.is_not(None))
    drop_events(connection, list(connection.execute(events.distinct()).scalars()))
    drop_claims(connection, [found.number])
    drop_unnamed(connection, entities_named)
    drop_spells(connection, article_id)
    connection.execute(delete(view_articles).where(view_articles.c.number == found.number))


def drop_claims(connection: Connection, numbers: Sequence[int]) -> None:
    """Takes out the rows of the claims of some articles."""
    ours = select(view_claims.c.number).where(view_claims.c.article.in_(numbers))
    tables: tuple[Table, ...] = (claim_names, view_claim_rows)
    for table in tables:
        connection.execute(delete(table).where(table.c.number.in_(ours)))
    connection.execute(delete(view_claims).where(view_claims.c.article.in_(numbers)))


class _Writer:
    """Writes rows of articles and their claims, some articles at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.entities = Entities(connection)
        self._articles = Numbers(connection, view_articles.c.number)
        self._claims = Numbers(connection, view_claims.c.number)

    def write(self, ids: Sequence[str]) -> None:
        """Writes these articles, in place of what was there of them."""
        rows = self._connection.execute(select(articles).where(articles.c.id.in_(ids)).order_by(articles.c.entry))
        held = rows.mappings().all()
        numbers = self._place(held)
        events = self._find_events(list(numbers.values()))
        drop_claims(self._connection, list(numbers.values()))
        self._write_claims(held, numbers, events)

    def _place(self, rows: Sequence[Row]) -> dict[str, int]:
        """The numbers of the articles, of those that are new with their words in the index."""
        query = select(view_articles.c.id, view_articles.c.number)
        known = query.where(view_articles.c.id.in_([row["id"] for row in rows]))
        numbers: dict[str, int] = {row.id: row.number for row in self._connection.execute(known)}
        new = [to_article(row) for row in rows if row["id"] not in numbers]
        numbers |= {one.id: self._articles.take(one.published.toordinal() if one.published else None) for one in new}
        by_id = {row["id"]: row for row in rows}
        added = [
            _to_article_columns(one, by_id[one.id]) | {"number": numbers[one.id], "named": self._name(one)}
            for one in new
        ]
        insert(self._connection, view_articles, added)
        add_words(self._connection, [(numbers[one.id], split_article(one.title, one.text)) for one in new])
        return numbers

    def _name(self, article: Article) -> int | None:
        return self.entities.find(name_publisher(article.publisher)) if article.publisher else None

    def _find_events(self, numbers: Sequence[int]) -> dict[str, int]:
        """The events that the claims belonged to."""
        query = select(view_claims.c.id, view_claims.c.event).where(view_claims.c.article.in_(numbers))
        return {row.id: row.event for row in self._connection.execute(query) if row.event is not None}

    def _load(self, ids: Sequence[str]) -> dict[str, list[tuple[Claim, int]]]:
        query = select(claims).where(claims.c.article_id.in_(ids)).order_by(claims.c.position, claims.c.entry)
        found: dict[str, list[tuple[Claim, int]]] = {}
        row: Row
        for row in self._connection.execute(query).mappings():
            found.setdefault(row["article_id"], []).append((to_claim(row), row["entry"]))
        return found

    def _write_claims(self, rows: Sequence[Row], numbers: Mapping[str, int], events: Mapping[str, int]) -> None:
        read = self._load([row["id"] for row in rows])
        ids = [claim.id for some in read.values() for claim, _ in some]
        decided = dict(iter_standings(self._connection, Kind.CLAIM, ids))
        made = [
            self._make(article, numbers[article.id], read[article.id], decided)
            for article in map(to_article, rows)
            if article.id in read
        ]
        columns = [one | {"event": events.get(one["id"])} for some in made for one in some.columns]
        insert(self._connection, view_claims, columns)
        insert(self._connection, view_claim_rows, [one for some in made for one in some.bodies])
        insert(self._connection, claim_names, [one for some in made for one in some.names])

    def _make(
        self,
        article: Article,
        number: int,
        read: Sequence[tuple[Claim, int]],
        decided: Mapping[str, Standing],
    ) -> "_Rows":
        """The rows of an article's claims, and how many claims it has."""
        rows, sentences, lang = _Rows([], [], []), Sentences(article), detect_language(article)
        for claim, entry in read:
            standing = decided.get(claim.id, Standing())
            effective = take_effect(claim, standing)
            columns = make_columns(effective, standing, entry=max(entry, standing.last), lang=lang)
            key = self._claims.take(columns["first"])
            rows.columns.append(columns | {"number": key, "article": number})
            row = make_row(article, effective, sentences.quote(effective), lang=lang)
            rows.bodies.append({"number": key, "body": to_json(row)})
            who = {self.entities.find(one) for one in list_named(article, effective)}
            rows.names.extend({"entity": one, "number": key} for one in sorted(who))
        count = update(view_articles).where(view_articles.c.number == number).values(claims=len(read))
        self._connection.execute(count)
        return rows


class _Rows(NamedTuple):
    """Rows of tables: what claims are found by, how they are shown, whom they name."""

    columns: list[dict[str, Any]]
    bodies: list[dict[str, Any]]
    names: list[dict[str, Any]]


def _to_article_columns(article: Article, row: Row) -> dict[str, Any]:
    return {key: row[key] for key in _ALIKE} | {"lang": detect_language(article), "claims": 0}
