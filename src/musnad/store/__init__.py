"""The record: articles with their bytes, claims, and an append-only log of all that was done."""

from musnad.store.adding import Added, Outcome, add_reading, look_up
from musnad.store.log import iter_entries, list_entries, load_history
from musnad.store.recalling import find_claim, iter_readings, iter_reviewed
from musnad.store.record import Record
from musnad.store.removing import remove_article
from musnad.store.verifying import Verifier

__all__ = [
    "Added",
    "Outcome",
    "Record",
    "Verifier",
    "add_reading",
    "find_claim",
    "iter_entries",
    "iter_readings",
    "iter_reviewed",
    "list_entries",
    "load_history",
    "look_up",
    "remove_article",
]
