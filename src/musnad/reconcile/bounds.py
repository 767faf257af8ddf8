"""How many, over the origins of an event: low, best and high, each with the claims that hold it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from musnad.model import Bounds
from musnad.reconcile.figures import Figure
from musnad.reconcile.origins import Voice


class Word(NamedTuple):
    """What one origin says in the end: its figure, and the claims that say so."""

    low: int | None
    high: int | None
    claims: tuple[str, ...]


def bound(voices: Sequence[Voice]) -> dict[str, Bounds]:
    """The bounds of everything that the voices count, by what is counted."""
    said: defaultdict[str, defaultdict[str, list[tuple[Voice, Figure]]]] = defaultdict(lambda: defaultdict(list))
    for voice in voices:
        for figure in voice.account.figures:
            if figure.claim == voice.claim.id and not voice.account.total:
                said[figure.what][voice.key].append((voice, figure))
    return {what: _bound([_last_word(some) for some in by_key.values()]) for what, by_key in sorted(said.items())}


def _last_word(said: Sequence[tuple[Voice, Figure]]) -> Word:
    """What an origin says in its latest report, the most it says there: a part is less than its whole."""
    counted = [(voice, figure) for voice, figure in said if not figure.by_name] or list(said)
    days = [voice.account.published for voice, _ in counted if voice.account.published]
    latest = max(days, default=None)
    last = [figure for voice, figure in counted if voice.account.published == latest or latest is None]
    most = max(last, key=lambda figure: (figure.low or figure.high or 0, figure.high or 0))
    same = tuple(figure.claim for figure in last if figure.bounds == most.bounds)
    return Word(most.low, most.high, same)


def _bound(words: Sequence[Word]) -> Bounds:
    lows = [word for word in words if word.low is not None]
    ends = [(word.high if word.high is not None else word.low, word) for word in words]
    low = min((word.low for word in lows if word.low is not None), default=None)
    high = max((end for end, _ in ends if end is not None), default=None)
    best = _choose_best(words)
    return Bounds(
        low=low if low is not None else high,
        best=best,
        high=high,
        low_claims=_join(word for word in lows if word.low == low),
        best_claims=_join(word for end, word in ends if best in (end, word.low)),
        high_claims=_join(word for end, word in ends if end == high),
    )


def _choose_best(words: Sequence[Word]) -> int | None:
    """The figure of most origins; of several the highest."""
    votes = Counter(figure for word in words if (figure := word.high if word.low is None else word.low) is not None)
    return max(votes, key=lambda figure: (votes[figure], figure), default=None)


def _join(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for word in words for claim in word.claims))
