"""The derived tables behind lists, maps and searches: made of articles, claims and log, and made anew at will.

`musnad.pipeline.views.rebuild_views` brings them up to date; a review's stage, decision and assignee get there at once.
"""

from musnad.store.views.articles import drop_article, write_articles
from musnad.store.views.built import ARTICLES, CLAIMS, EVENTS, find_built, find_last, is_stale, set_built
from musnad.store.views.control import find_control_days, find_event_place, iter_spells_on, load_spells, write_control
from musnad.store.views.events import SIDES, Happened
from musnad.store.views.happening import name_types, write_events
from musnad.store.views.listing import list_actors, list_sources
from musnad.store.views.people import SourceTally, load_arabic_names, write_actors
from musnad.store.views.recall import (
    find_event_claims,
    load_actor,
    load_claim_row,
    load_claim_rows,
    load_event,
    load_source,
)
from musnad.store.views.restand import restand

__all__ = [
    "ARTICLES",
    "CLAIMS",
    "EVENTS",
    "SIDES",
    "Happened",
    "SourceTally",
    "drop_article",
    "find_built",
    "find_control_days",
    "find_event_claims",
    "find_event_place",
    "find_last",
    "is_stale",
    "iter_spells_on",
    "list_actors",
    "list_sources",
    "load_actor",
    "load_arabic_names",
    "load_claim_row",
    "load_claim_rows",
    "load_event",
    "load_source",
    "load_spells",
    "name_types",
    "restand",
    "set_built",
    "write_actors",
    "write_articles",
    "write_control",
    "write_events",
]
