"""Which articles hold the words of a query."""

from sqlalchemy import BindParameter, ColumnElement, Connection, Select, cast, column, literal, literal_column, select
from sqlalchemy.dialects.postgresql import TSQUERY

from musnad.store.search.match import to_fts5, to_tsquery
from musnad.store.search.query import Query, Term, Words
from musnad.store.views.tables import NUMBER, WORDS, words


class AllWords(Term, frozen=True, kw_only=True):
    """What the words of a query ask for, all at once: an index answers that faster than one after the other."""

    wanted: tuple[Words, ...]
    unwanted: tuple[Words, ...] = ()


def merge_words(query: Query) -> Query:
    """The query with its words put together; where all are negative, each alone."""
    wanted = tuple(term for term in query.terms if isinstance(term, Words) and not term.negative)
    unwanted = tuple(term for term in query.terms if isinstance(term, Words) and term.negative)
    rest = [term for term in query.terms if not isinstance(term, Words)]
    if wanted:
        return Query((AllWords(wanted=wanted, unwanted=unwanted), *rest))
    return Query((*(AllWords(wanted=(term,), negative=True) for term in unwanted), *rest))


def select_holding(connection: Connection, term: AllWords) -> Select[int]:
    """A query for the numbers of the articles that match."""
    if connection.dialect.name == "sqlite":
        asked: BindParameter[str] = literal(to_fts5(term.wanted, term.unwanted))
        matches = literal_column(WORDS).op("MATCH", is_comparison=True)(asked)
        return select(column("rowid", NUMBER)).select_from(words).where(matches)
    return select(words.c.number).where(*map(_matches, term.wanted), *(~_matches(one) for one in term.unwanted))


def _matches(term: Words) -> ColumnElement[bool]:
    return words.c[term.mode.value].op("@@", is_comparison=True)(cast(literal(to_tsquery(term)), TSQUERY))
