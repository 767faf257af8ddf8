"""Claims about the same happening brought together: links, events, discrepancies, control."""

from musnad.reconcile.pool import Pool, reconcile

__all__ = ["Pool", "reconcile"]
