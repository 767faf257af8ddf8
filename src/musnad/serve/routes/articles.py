"""Reports: lists, each beside its claims, and adding more."""

import datetime
import hashlib
import io
from functools import lru_cache
from itertools import islice
from typing import Annotated, Final

import msgspec
from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, JSONBody
from msgspec.structs import replace

from musnad.errors import InputError
from musnad.ingest.html import iter_records
from musnad.ingest.record import Defaults, Received, Record, to_received
from musnad.model import Article, Claim, Decision, Kind, Stage, Standing, UserRole
from musnad.model.row import ArticleRow, Page
from musnad.pipeline import read_article
from musnad.read.reader import Reader
from musnad.read.readers import DEFAULT, READERS
from musnad.serve.desk import AtDesk
from musnad.serve.fetching import fetch
from musnad.serve.ids import read_id
from musnad.serve.paging import Asking, Number, Size
from musnad.serve.veil import veil
from musnad.store import Outcome, add_reading, iter_readings, look_up
from musnad.store.reviews import iter_standings, take_effect
from musnad.store.search import find_articles, parse_query
from musnad.store.views import load_claim_rows

_THREADS: Final = 2


class ShownClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim beside its text: as it reads now, and as it was read where people corrected it."""

    claim: Claim
    machine: Claim | None
    stage: Stage
    decision: Decision | None
    last: int  # the number of the last review
    event: str | None


class ShownArticle(msgspec.Struct, frozen=True, kw_only=True):
    """A report with its claims, those that people rejected too."""

    article: Article
    claims: list[ShownClaim]


class NewArticle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A report by its text or by its address; what it says of itself goes before what is said of it here."""

    text: Annotated[str, msgspec.Meta(max_length=1_000_000)] | None = None
    url: Annotated[str, msgspec.Meta(max_length=2000)] | None = None
    title: Annotated[str, msgspec.Meta(max_length=1000)] | None = None
    publisher: Annotated[str, msgspec.Meta(max_length=500)] | None = None
    published: datetime.date | None = None


class AddedArticle(msgspec.Struct, frozen=True):
    """What became of a report."""

    id: str
    outcome: Outcome
    claims: int


@get("/articles", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_articles(desk: AtDesk, q: Asking = "", page: Number = 1, size: Size = 50) -> Page[ArticleRow]:
    """The reports that a query finds."""
    query = parse_query(q)
    with desk.record.reading() as connection:
        found = find_articles(connection, query, page=page, size=size)
        return veil(desk, connection, found, (row.id for row in found.items), Page[ArticleRow])


@get("/articles/{article_id:str}", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def show_article(desk: AtDesk, article_id: FromPath[str]) -> ShownArticle:
    """One report with its claims."""
    article_id = read_id(article_id)
    with desk.record.reading() as connection:
        found = next(iter_readings(connection, article_id=article_id), None)
        if found is None:
            raise NotFoundException("no such report")
        article, reading = found
        ids = [claim.id for claim in reading.claims]
        standings = dict(iter_standings(connection, Kind.CLAIM, ids))
        rows = load_claim_rows(connection, ids)
        events = {one: row.event for one, row in rows.items()}
        claims = [_show(claim, standings.get(claim.id, Standing()), events.get(claim.id)) for claim in reading.claims]
        return veil(desk, connection, ShownArticle(article=article, claims=claims), [article_id], ShownArticle)


def _show(machine: Claim, standing: Standing, event: str | None) -> ShownClaim:
    now = take_effect(machine, standing)
    return ShownClaim(
        claim=now,
        machine=machine if machine != now else None,
        stage=standing.stage,
        decision=standing.decision,
        last=standing.last,
        event=event,
    )


@post("/articles", sync_to_thread=True, opt={"role": UserRole.ANALYST})
def create_article(desk: AtDesk, data: JSONBody[NewArticle]) -> AddedArticle:
    """Reads a report and keeps it with its claims."""
    received = _receive(data)
    with desk.record.reading() as connection:
        found = look_up(connection, received.article)
    if found:
        return AddedArticle(received.article.id, found, 0)
    reading = read_article(received.article, _load_reader())
    with desk.record.writing() as connection:
        added = add_reading(connection, received.article, received.data, reading, who=desk.who)
    desk.project.freshness.bring_up()
    return AddedArticle(received.article.id, added.outcome, added.claims)


def _receive(data: NewArticle) -> Received:
    defaults = Defaults(publisher=data.publisher, published=data.published)
    if data.text is None and data.url is None:
        raise InputError("a report needs a text or an address")
    if data.text is not None:
        record = Record(text=data.text, url=data.url, title=data.title)
        return to_received(record, data.text.encode("utf-8", "surrogatepass"), defaults)
    content = fetch(data.url or "")
    found = next(islice(iter_records(io.BytesIO(content), defaults), 1))
    if isinstance(found, InputError):
        raise found
    article = replace(found.article, url=data.url, title=found.article.title or data.title)
    return Received(replace(article, sha256=hashlib.sha256(content).hexdigest()), content)


@lru_cache(maxsize=1)
def _load_reader() -> Reader:
    """The reader, loaded when somebody adds the first report."""
    return READERS[DEFAULT](threads=_THREADS, reasons=False)


ROUTES: Final = (show_articles, show_article, create_article)
