"""What pages put around a report: buttons, counts, share bars, cookie notes, readers' comments."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from musnad.text.fold import fold
from musnad.text.tables import iter_rows

_NUMBER = re.compile(r"\d[\d.,]*(?: ?[km]\b| (?:الف|الاف|مليون)\b)?")
_OUTER = " .:…·•|-–—\n\"'“”«»*↑↓▼▲✅🔻🌐📎"
_LONGEST_LINE = 60  # characters: longer lines are only left out by their opening
_LONGEST_OPENING = 160
_LONGEST_COMMENT = 6  # sentences between two "Like Reply"

_ROWS = [(row["kind"], fold(row["form"]).text.strip(_OUTER)) for row in iter_rows("furniture.csv")]
_KINDS = {form: kind for kind, form in _ROWS if kind != "opening"}
_OPENINGS = tuple(form for kind, form in _ROWS if kind == "opening")


def drop_furniture(text: str, bounds: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences of the folded text that are no page furniture, by their bounds."""
    forms = [_find_form(text, start, end) for start, end in bounds]
    if not any(forms):
        return list(bounds)
    kinds = [_KINDS.get(f"{before} {form}") or _KINDS.get(form) for before, form in pairwise(["", *forms])]
    dropped = {i for i, form in enumerate(forms) if form} | set(_iter_comments(kinds))
    return [bound for i, bound in enumerate(bounds) if i not in dropped]


def _find_form(text: str, start: int, end: int) -> str:
    """The row's form that a sentence is or opens with, "" for the words of the report."""
    if end - start > _LONGEST_OPENING:
        return ""
    line = text[start:end].strip(_OUTER)
    if len(line) <= _LONGEST_LINE and (form := _NUMBER.sub("#", line)) in _KINDS:
        return form
    return line if line.startswith(_OPENINGS) else ""


def _iter_comments(kinds: Sequence[str | None]) -> Iterator[int]:
    """The sentences of readers' comments: from the head of the list, or a "Like Reply", to the next "Like Reply"."""
    last = None
    for i, kind in enumerate(kinds):
        if kind == "reply" and last is not None and i - last <= _LONGEST_COMMENT:
            yield from range(last + 1, i)
        if kind in {"reply", "comments"}:
            last = i
