"""The record: articles with their bytes, claims, and an append-only log of all that was done."""

from musnad.store.adding import Added, Outcome, add_reading, is_known
from musnad.store.log import iter_entries
from musnad.store.record import Record
from musnad.store.verifying import Verifier

__all__ = ["Added", "Outcome", "Record", "Verifier", "add_reading", "is_known", "iter_entries"]
