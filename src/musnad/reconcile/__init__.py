"""Claims about the same happening brought together: links, events, discrepancies, control."""

from musnad.reconcile.pool import Explained, Pool, reconcile

__all__ = ["Explained", "Pool", "reconcile"]
