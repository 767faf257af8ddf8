"""What people decided about claims, events and links: entries of the log, and where things stand after them."""

from musnad.store.reviews.append import review_claim, review_event, review_link, split_event, undo_review
from musnad.store.reviews.recall import (
    find_event_standing,
    find_review,
    find_standing,
    iter_links,
    iter_standings,
    load_all_reviews,
    load_reviews,
    take_effect,
)

__all__ = [
    "find_event_standing",
    "find_review",
    "find_standing",
    "iter_links",
    "iter_standings",
    "load_all_reviews",
    "load_reviews",
    "review_claim",
    "review_event",
    "review_link",
    "split_event",
    "take_effect",
    "undo_review",
]
