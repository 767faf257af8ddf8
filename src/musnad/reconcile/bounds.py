"""How many, over the origins of an event: low, best and high, each with the claims that hold it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from musnad.model import Bounds
from musnad.reconcile.figures import Figure
from musnad.reconcile.origins import Voice
from musnad.reconcile.spots import Spot, take_gap, take_spots

ELSEWHERE_KM = 5.0
_MANY = 2  # origins that agree on a figure make it the usual one
STRAY = 3


class Word(NamedTuple):
    """What one origin says in the end: its figure, the claims that say so, and whether others may not be counted."""

    low: int | None
    high: int | None
    claims: tuple[str, ...]
    of_part: bool

    @property
    def size(self) -> int:
        """The figure as one number."""
        return (self.low if self.low is not None else self.high) or 0


def bound(voices: Sequence[Voice], at: Spot | None) -> dict[str, Bounds]:
    """The bounds of everything that the voices count, by what is counted; none of other towns than `at`."""
    said: defaultdict[str, list[tuple[Voice, Figure]]] = defaultdict(list)
    for voice in voices:
        if at is not None and _is_elsewhere(voice, at):
            continue
        for figure in voice.account.figures:
            if figure.claim == voice.claim.id and not voice.account.total:
                said[figure.what].append((voice, figure))
    return {
        what: _bound(_drop_vague([_last_word(some) for some in _group(_narrow(figures))]))
        for what, figures in sorted(said.items())
    }


def _group(said: Iterable[tuple[Voice, Figure]]) -> Iterable[Sequence[tuple[Voice, Figure]]]:
    """What each origin says."""
    by_key: defaultdict[str, list[tuple[Voice, Figure]]] = defaultdict(list)
    for voice, figure in said:
        by_key[voice.key].append((voice, figure))
    return by_key.values()


def _is_elsewhere(voice: Voice, at: Spot) -> bool:
    gap = take_gap([spot for spot in take_spots(voice.claim) if spot.fine], [at])
    return at.fine and gap is not None and gap > ELSEWHERE_KM


def _last_word(said: Sequence[tuple[Voice, Figure]]) -> Word:
    """What an origin says in its latest report, the most it says there: a part is less than its whole."""
    counted = [(voice, figure) for voice, figure in said if not figure.of_part] or said
    days = [voice.account.published for voice, _ in counted if voice.account.published]
    latest = max(days, default=None)
    last = [figure for voice, figure in counted if voice.account.published == latest or latest is None]
    most = max(last, key=lambda figure: (figure.high is not None, figure.low or figure.high or 0))
    same = tuple(figure.claim for figure in last if figure.bounds == most.bounds)
    return Word(most.low, most.high, same, most.of_part)


def _narrow(said: Sequence[tuple[Voice, Figure]]) -> Sequence[tuple[Voice, Figure]]:
    """Without the figures for whole provinces, where there are some for a town."""
    fine = [(voice, figure) for voice, figure in said if not _is_wide(voice)]
    return fine or said


def _is_wide(voice: Voice) -> bool:
    spots = take_spots(voice.claim)
    return bool(spots) and not any(spot.fine for spot in spots)


def _drop_vague(words: Sequence[Word]) -> Sequence[Word]:
    """Without "dozens" where others say how many, and without a part that fits into the whole of another origin."""
    closed = [word for word in words if word.high is not None] or words
    wholes = [word for word in closed if not word.of_part]
    votes = Counter(word.size for word in closed)
    most = max((word.size for word in wholes), default=0)
    return _drop_strays(
        [word for word in closed if not word.of_part or word.size > most or votes[word.size] > len(wholes)]
    )


def _drop_strays(words: Sequence[Word]) -> Sequence[Word]:
    """Without a figure of one origin alone that is so far from the usual one that it must count something else."""
    votes = Counter(word.size for word in words)
    usual = max(votes, key=lambda size: (votes[size], size), default=0)
    if votes[usual] < _MANY:
        return words  # one word against another: both stand
    return [word for word in words if votes[word.size] > 1 or usual <= STRAY * word.size <= STRAY * STRAY * usual]


def _bound(words: Sequence[Word]) -> Bounds:
    low = min((word.low for word in words if word.low is not None), default=None)
    ends = [(word.high if word.high is not None else word.low, word) for word in words]
    high = max((end for end, _ in ends if end is not None), default=None)
    best = _choose_best(words)
    return Bounds(
        low=low if low is not None else high,
        best=best,
        high=high,
        low_claims=_join(word for word in words if word.low == low),
        best_claims=_join(word for end, word in ends if best in (end, word.low)),
        high_claims=_join(word for end, word in ends if end == high),
    )


def _choose_best(words: Sequence[Word]) -> int | None:
    """The figure of most origins; of several the highest."""
    votes = Counter(figure for word in words if (figure := word.high if word.low is None else word.low) is not None)
    return max(votes, key=lambda figure: (votes[figure], figure), default=None)


def _join(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for word in words for claim in word.claims))
