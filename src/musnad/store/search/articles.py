"""Pages of the articles that match a query, with a piece of each text."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any, Final

from msgspec.structs import replace
from sqlalchemy import Connection, false, func, literal, not_, select

from musnad.model.row import ArticleRow, Page
from musnad.store.search.conditions import Asked, ask_claims, find_entities, is_among, is_one_of, is_published
from musnad.store.search.planning import Sort, apply_plan, find_page, find_sort, list_numbers, make_plan
from musnad.store.search.query import InDays, Named, OneOf, Query, Term, Words
from musnad.store.search.snippet import cut_snippet
from musnad.store.search.words import AllWords, merge_words, select_holding
from musnad.store.tables import articles
from musnad.store.views.tables import view_articles, view_claims

ARTICLE_SORTS: Final = {
    "-day": Sort("number"),
    "day": Sort("number", descending=False),
    "new": Sort("entry"),
}
_BATCH: Final = 200


def find_articles(
    connection: Connection, query: Query, *, sort: str = "-day", page: int = 1, size: int = 50
) -> Page[ArticleRow]:
    """A page of the articles that match, or a claim of which does; in the order of their publication."""
    order = find_sort(ARTICLE_SORTS, sort)
    plan = make_plan(connection, _put_together(merge_words(query)), _ask)
    found = find_page(connection, plan, view_articles, order, page=page, size=size)
    return Page(tuple(_load(connection, query, found.numbers)), found.total, page, size)


def iter_articles(connection: Connection, query: Query, *, sort: str = "-day") -> Iterator[ArticleRow]:
    """All articles that match."""
    plan = make_plan(connection, _put_together(merge_words(query)), _ask)
    numbers = list_numbers(connection, plan, view_articles, find_sort(ARTICLE_SORTS, sort))
    for start in range(0, len(numbers), _BATCH):
        yield from _load(connection, query, numbers[start : start + _BATCH])


def _load(connection: Connection, query: Query, numbers: Sequence[int]) -> Iterator[ArticleRow]:
    """The rows of these numbers, in their order."""
    listed = select(view_articles, articles.c.text).join(articles, articles.c.id == view_articles.c.id)
    rows = connection.execute(listed.where(view_articles.c.number.in_(numbers))).mappings()
    by_number = {row["number"]: dict(row) for row in rows}
    words = [term for term in query.terms if isinstance(term, Words) and not term.negative]
    yield from (_to_row(by_number[number], words) for number in numbers)


class _Told(Term, frozen=True, kw_only=True):
    """Has a claim that meets all these terms."""

    terms: tuple[Term, ...]


def _put_together(query: Query) -> Query:
    """The terms on articles, and those on claims put together: a single claim must meet them all, or where all are
    negative no claim may meet any."""
    own = [term for term in query.terms if _is_own(term)]
    told = tuple(term for term in query.terms if not _is_own(term))
    if any(not term.negative for term in told):
        return Query((*own, _Told(terms=told)))
    return Query((*own, *(_Told(terms=(replace(term, negative=False),), negative=True) for term in told)))


def _is_own(term: Term) -> bool:
    """Whether a term is about articles and not about claims."""
    if isinstance(term, InDays | OneOf | Named):
        return term.key in {"published", "lang", "publisher"}
    return isinstance(term, AllWords)


def _ask(connection: Connection, term: Term) -> Asked:
    asked = _ask_positive(connection, term)
    return Asked(not_(func.coalesce(asked.check, false()))) if term.negative else asked


def _ask_positive(connection: Connection, term: Term) -> Asked:
    number = view_articles.c.number
    if isinstance(term, AllWords):
        holding = select_holding(connection, term)
        return Asked(is_among(number, holding), holding)
    if isinstance(term, _Told):
        return _ask_told(connection, term)
    if isinstance(term, OneOf):
        return Asked(is_one_of(view_articles, term))
    if isinstance(term, InDays):
        condition = is_published(number, term)
    else:
        names = term.names if isinstance(term, Named) else ()
        condition = view_articles.c.named.in_(find_entities(connection, "publisher", names))
    return Asked(condition, select(number).where(condition))


def _ask_told(connection: Connection, term: _Told) -> Asked:
    plan = make_plan(connection, Query(term.terms), ask_claims)
    lead = apply_plan(plan, select(view_claims.c.article), view_claims).distinct() if plan.lead is not None else None
    conditions = (ask_claims(connection, one).check for one in term.terms)
    ours = view_claims.c.article == view_articles.c.number
    return Asked(select(literal(1)).where(ours, *conditions).exists(), lead)


def _to_row(row: dict[str, Any], words: Sequence[Words]) -> ArticleRow:
    return ArticleRow(
        id=row["id"],
        title=row["title"],
        publisher=row["publisher"],
        published=row["published"] and datetime.date.fromisoformat(row["published"]),
        lang=row["lang"],
        url=row["url"],
        captured=row["captured"],
        claims=row["claims"],
        snippet=cut_snippet(row["text"].decode("utf-8", "surrogatepass"), words),
    )
