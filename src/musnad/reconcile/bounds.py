"""How many, over the origins of an event: low, best and high, each with the claims that hold it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from musnad.model import Bounds
from musnad.reconcile.figures import Figure
from musnad.reconcile.origins import Voice
from musnad.reconcile.spots import Spot, take_gap, take_spots

Said = tuple[Voice, Figure]

ELSEWHERE_KM = 5.0
SEVERAL = 2
_MANY = 2  # origins that agree on a figure make it the usual one
STRAY = 3


class Toll(NamedTuple):
    """What one origin says in the end: its figure, the claims that say so, whether others may not be counted, whether
    it states a number, and whether it is more than possible."""

    low: int | None
    high: int | None
    claims: tuple[str, ...]
    of_part: bool
    vague: bool
    sure: bool

    @property
    def size(self) -> int:
        """The figure as one number."""
        return (self.low if self.low is not None else self.high) or 0


def bound(voices: Sequence[Voice], at: Spot | None) -> dict[str, Bounds]:
    """The bounds of everything that the voices count, by what is counted; none of other towns than `at`. Combatants of
    several parties stand apart, each with its party behind a colon."""
    said: defaultdict[str, list[Said]] = defaultdict(list)
    for voice in voices:
        if at is not None and _is_elsewhere(voice, at):
            continue
        for figure in voice.account.figures:
            if figure.claim == voice.claim.id and not voice.account.total:
                said[figure.what].append((voice, figure))
    apart = {name: some for what, figures in said.items() for name, some in _divide(what, figures)}
    return {
        name: _bound(_drop_vague([_last_toll(some) for some in _group(_narrow(figures))]))
        for name, figures in sorted(apart.items())
    }


def _divide(what: str, said: Sequence[Said]) -> Iterator[tuple[str, Sequence[Said]]]:
    """The figures by whose people they count, where the claims name several parties."""
    by_party: defaultdict[str | None, list[Said]] = defaultdict(list)
    for voice, figure in said:
        by_party[figure.party].append((voice, figure))
    if len(by_party.keys() - {None}) < SEVERAL:
        yield what, said
        return
    for party, some in by_party.items():
        yield (f"{what}:{party}" if party else what), some


def _group(said: Iterable[Said]) -> Iterable[Sequence[Said]]:
    """What each origin says, and apart from it what it says is possible."""
    by_key: defaultdict[tuple[str, bool], list[Said]] = defaultdict(list)
    for voice, figure in said:
        by_key[voice.key, figure.sure].append((voice, figure))
    return by_key.values()


def _is_elsewhere(voice: Voice, at: Spot) -> bool:
    gap = take_gap([spot for spot in take_spots(voice.claim) if spot.fine], [at])
    return at.fine and gap is not None and gap > ELSEWHERE_KM


def _last_toll(said: Sequence[Said]) -> Toll:
    """What an origin says in its latest report, the most it says there: a part is less than its whole."""
    counted = [(voice, figure) for voice, figure in said if not figure.of_part] or said
    days = [voice.account.published for voice, _ in counted if voice.account.published]
    latest = max(days, default=None)
    last = [figure for voice, figure in counted if voice.account.published == latest or latest is None]
    most = max(last, key=lambda figure: (not figure.vague, figure.low or figure.high or 0))
    same = tuple(figure.claim for figure in last if figure.bounds == most.bounds)
    return Toll(most.low, most.high, same, most.of_part, most.vague, most.sure)


def _narrow(said: Sequence[Said]) -> Sequence[Said]:
    """Without the figures for whole provinces, where there are some for a town."""
    fine = [(voice, figure) for voice, figure in said if not _is_wide(voice)]
    return fine or said


def _is_wide(voice: Voice) -> bool:
    spots = take_spots(voice.claim)
    return bool(spots) and not any(spot.fine for spot in spots)


def _drop_vague(tolls: Sequence[Toll]) -> Sequence[Toll]:
    """Without "dozens" where others say how many, and without a part that fits into the whole of another origin."""
    stated = [toll for toll in tolls if not toll.vague] or tolls
    wholes = [toll for toll in stated if not toll.of_part]
    votes = Counter(toll.size for toll in stated)
    most = max((toll.size for toll in wholes), default=0)
    return _drop_strays(
        [toll for toll in stated if not toll.of_part or toll.size > most or votes[toll.size] > len(wholes)]
    )


def _drop_strays(tolls: Sequence[Toll]) -> Sequence[Toll]:
    """Without a figure of one origin alone that is so far from the usual one that it must count something else."""
    votes = Counter(toll.size for toll in tolls)
    usual = max(votes, key=lambda size: (votes[size], size), default=0)
    if votes[usual] < _MANY:
        return tolls  # one word against another: both stand
    return [toll for toll in tolls if votes[toll.size] > 1 or usual <= STRAY * toll.size <= STRAY * STRAY * usual]


def _bound(tolls: Sequence[Toll]) -> Bounds:
    sure = [toll for toll in tolls if toll.sure]
    low, best, high = _find_low(sure), _choose_best(sure or tolls), _find_high(tolls)
    return Bounds(
        low=low,
        best=best,
        high=high,
        low_claims=_join(toll for toll in sure if toll.low == low is not None),
        best_claims=_join(toll for toll in tolls if best is not None and best in (toll.low, toll.high)),
        high_claims=_join(toll for toll in tolls if toll.high == high is not None),
    )


def _find_low(tolls: Sequence[Toll]) -> int | None:
    """The least of all lows; None where one who says only how many at most says less."""
    lows = [toll.low for toll in tolls if toll.low is not None]
    most = [toll.high for toll in tolls if toll.low is None and toll.high is not None]
    return min(lows) if lows and min(lows) <= min(most, default=min(lows)) else None


def _find_high(tolls: Sequence[Toll]) -> int | None:
    """The most of all highs; None where one who says only how many at least says more."""
    highs = [toll.high for toll in tolls if toll.high is not None]
    least = [toll.low for toll in tolls if toll.high is None and toll.low is not None]
    return max(highs) if highs and max(highs) >= max(least, default=max(highs)) else None


def _choose_best(tolls: Sequence[Toll]) -> int | None:
    """The figure of most origins; of several the highest."""
    votes = Counter(figure for toll in tolls if (figure := toll.high if toll.low is None else toll.low) is not None)
    return max(votes, key=lambda figure: (votes[figure], figure), default=None)


def _join(tolls: Iterable[Toll]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for toll in tolls for claim in toll.claims))
