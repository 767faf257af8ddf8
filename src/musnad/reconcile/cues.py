"""Phrases that set what a claim tells apart: as a figure for a longer time, as background, as another report's line."""

import re
from functools import cache

from musnad.model import Claim
from musnad.reconcile.days import is_long, is_total, to_days
from musnad.text.fold import fold
from musnad.text.tables import iter_rows

_BACK = 300  # characters before a claim in which its sentence may begin
_END = re.compile(r"[.\n؛!?؟]")


@cache
def load_cues(part: str) -> frozenset[str]:
    """The phrases of a part, folded."""
    rows = iter_rows("cues.csv", package="reconcile")
    return frozenset(fold(row["form"]).text for row in rows if row["part"] == part)


@cache
def _load_pattern(part: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, load_cues(part)))) + r")\b")


def sums_up(claim: Claim, text: str) -> bool:
    """Whether a claim counts over a longer time than one happening, by its period or by the words before its figure."""
    if claim.when is not None and not is_long(to_days(claim.when)):
        return False
    return is_total(claim) or (bool(claim.quantity) and _is_since(claim, text))


def _is_since(claim: Claim, text: str) -> bool:
    """Whether the claim's sentence, as far as its figures, has a phrase like "since the start of"."""
    end = max(claim.trigger.end, *(count.span.end for count in claim.quantity))
    start = min(claim.trigger.start, *(count.span.start for count in claim.quantity))
    return _load_pattern("since").search(fold(_take_opening(text, start) + text[start:end]).text) is not None


def is_aside(claim: Claim, text: str) -> bool:
    """Whether a claim stands in a sentence on what happened before, or in a line cut short that leads elsewhere."""
    start = claim.trigger.start
    opening = fold(_take_opening(text, start)).text.lstrip()
    line = text[start : start + _BACK].split("\n", 1)[0].rstrip()
    return line.endswith("…") or _load_pattern("background").match(opening) is not None


def _take_opening(text: str, start: int) -> str:
    """The words of a sentence before one of its words."""
    before = text[max(0, start - _BACK) : start]
    breaks = [match.end() for match in _END.finditer(before)]
    return before[breaks[-1] :] if breaks else before
