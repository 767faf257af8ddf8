"""Which articles hold the words of a query."""

from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, Select, cast, column, literal, literal_column, select
from sqlalchemy.dialects.postgresql import TSQUERY

from musnad.store.search.match import to_fts5, to_tsquery
from musnad.store.search.query import Words
from musnad.store.views.tables import NUMBER, WORDS, words


def select_holding(connection: Connection, terms: Sequence[Words]) -> Select[int]:
    """A query for the numbers of the articles that match all terms."""
    if connection.dialect.name == "sqlite":
        asked: BindParameter[str] = literal(to_fts5(terms))
        matches = literal_column(WORDS).op("MATCH", is_comparison=True)(asked)
        return select(column("rowid", NUMBER)).select_from(words).where(matches)
    conditions = (words.c[term.mode.value].op("@@", is_comparison=True)(_to_vector_query(term)) for term in terms)
    return select(words.c.number).where(*conditions)


def _to_vector_query(term: Words) -> object:
    return cast(literal(to_tsquery(term)), TSQUERY)
