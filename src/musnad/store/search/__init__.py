"""Searching a record: a query language, and functions that give rows of claims, events and articles."""

from musnad.store.search.articles import ARTICLE_SORTS, find_articles, iter_articles
from musnad.store.search.find import CLAIM_SORTS, EVENT_SORTS, find_claims, find_events, iter_claims, iter_events
from musnad.store.search.parse import parse_query
from musnad.store.search.points import Points, find_points
from musnad.store.search.query import Mode, Query
from musnad.store.search.saved import Search, delete_search, find_search, list_searches, save_search

__all__ = [
    "ARTICLE_SORTS",
    "CLAIM_SORTS",
    "EVENT_SORTS",
    "Mode",
    "Points",
    "Query",
    "Search",
    "delete_search",
    "find_articles",
    "find_claims",
    "find_events",
    "find_points",
    "find_search",
    "iter_articles",
    "iter_claims",
    "iter_events",
    "list_searches",
    "parse_query",
    "save_search",
]
