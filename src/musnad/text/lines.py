"""Lines that were broken by the width of a page, made whole again."""

import re
from collections.abc import Iterator
from itertools import accumulate, groupby

from musnad.text.fold import Folded, fold_word
from musnad.text.tables import iter_rows

_OPEN = frozenset(fold_word(row["form"]) for row in iter_rows("open_words.csv"))
_LINK = re.compile(r"[\w-]+[.:/]\S")
_LEAST_LINE = 20  # characters: shorter lines are headings, names and buttons
_LEAST_WIDTH = 40  # characters: no page is narrower
_LEAST_FILLED = 3  # lines: fewer may be of one length by chance


def unwrap(folded: Folded) -> str:
    """The folded text with a blank for every line break in mid-sentence; offsets stay."""
    lines = folded.text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    pairs = zip(lines, lines[1:], starts[1:], strict=False)
    broken = {i for i, (line, following, start) in enumerate(pairs) if _runs_on(folded, line, following, start)}
    broken.update(_iter_filled(lines))
    if not broken:
        return folded.text
    return "".join(line + (" " if i in broken else "\n") for i, line in enumerate(lines))[:-1]


def _runs_on(folded: Folded, line: str, following: str, start: int) -> bool:
    """Whether `line` says by itself that it goes on in `following`, which stands at `start`."""
    if len(line) < _LEAST_LINE or not following[:1].isalpha() or _LINK.match(following):
        return False
    if line[-1] in ",،" or (line[-1].isalnum() and folded.original[folded.origin(start)].islower()):
        return True
    return line.rpartition(" ")[2] in _OPEN


def _iter_filled(lines: list[str]) -> Iterator[int]:
    """The lines of paragraphs in which every line is as full as the width allows, but the last."""
    for blank, block in groupby(range(len(lines)), lambda i: not lines[i]):
        rows = list(block)
        if blank or len(rows) < _LEAST_FILLED:
            continue
        width = max(len(lines[i]) for i in rows)
        if width >= _LEAST_WIDTH and all(_is_full(lines[i], lines[i + 1], width) for i in rows[:-1]):
            yield from rows[:-1]


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.partition(" ")[0]) > width
