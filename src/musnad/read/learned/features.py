"""What tables and grammars say of each word, by name."""

from collections.abc import Iterator
from typing import Final

from musnad.read.draft import Draft, Marked
from musnad.read.triggers import find_drafts

MOST: Final = 10  # features of one word
_UNKEYED: Final = frozenset({"sources", "actors"})  # tables whose keys are single names


def mark_words(passage: Marked) -> list[list[str]]:
    """For each word of the sentence the names of its features, the telling ones first; at most MOST."""
    found: list[dict[str, None]] = [{} for _ in passage.sentence.words]
    for name, start, end in _iter_marks(passage):
        for i in range(start, end):
            found[i].setdefault(name if i == start else name + "+")
    return [list(names)[:MOST] for names in found]


def _iter_marks(passage: Marked) -> Iterator[tuple[str, int, int]]:
    drafts: list[Draft] = find_drafts(passage)
    for draft in drafts:
        yield f"draft {draft.type}", draft.start, draft.end
    for count in passage.counts:
        yield f"count {count.of or 'unknown'}", count.start, count.end
    for time in passage.times:
        yield f"time {type(time.value).__name__.lower()}", time.start, time.end
    for place in passage.places:
        yield f"place {place.rule}", place.start, place.end
        yield "place name", place.first, place.end
    for table, matches in passage.matches.items():
        for match in matches:
            yield table if table in _UNKEYED else f"{table} {match.row.key}", match.start, match.end
