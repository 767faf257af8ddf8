"""Which accounts are worth comparing: those that share a family, a day and a stretch of land, or their wording."""

from collections import defaultdict
from collections.abc import Iterator

from musnad.reconcile.account import Account
from musnad.reconcile.days import LONG

CELL = 0.25  # degrees
CROWD = 400  # a key that so many accounts share tells nothing any more
_BANDS = 3
_SLACK = 1  # days between reports that may still mean the same day

Key = tuple[str, ...] | tuple[str, int, int, int] | tuple[str, int, str] | tuple[str, int]


class Index:
    """Accounts by what they may be found under; `find` gives the candidates for one."""

    def __init__(self) -> None:
        self._homes: defaultdict[Key, list[Account]] = defaultdict(list)
        self._crowded = False

    def add(self, account: Account) -> None:
        """File an account."""
        for key in set(_iter_keys(account)):
            home = self._homes[key]
            home.append(account)
            self._crowded = self._crowded or len(home) > CROWD

    def find(self, account: Account) -> list[Account]:
        """The accounts that may be about the same happening."""
        found: dict[str, Account] = {}
        for key in set(_iter_wanted(account)):
            home = self._homes.get(key, ())
            if len(home) <= CROWD:
                found.update((other.id, other) for other in home)
        return list(found.values())

    def is_telling(self, one: Account, other: Account) -> bool:
        """Whether two accounts are still found by anything that has not become crowded since."""
        if not self._crowded:
            return True
        return self._meet(one, other) or self._meet(other, one)

    def _meet(self, one: Account, other: Account) -> bool:
        shared = set(_iter_keys(one)).intersection(_iter_wanted(other))
        return any(len(self._homes[key]) <= CROWD for key in shared)


def take_window(account: Account) -> range:
    """The days that an account may be about: those it states, else the day of its article and the one before."""
    if account.days and account.days[1] - account.days[0] <= LONG:
        return range(account.days[0], account.days[1] + 1)
    if account.days and account.total:
        return range(account.days[1], account.days[1] + 1)
    if account.published and account.days is None:
        day = account.published.toordinal()
        return range(day - 1, day + 1)
    return range(0)


def _iter_keys(account: Account) -> Iterator[Key]:
    family = f"{account.family} total" if account.total else account.family
    for day in take_window(account):
        yield from ((family, day, *_cell(spot.lat, spot.lon)) for spot in account.spots if spot.fine)
        yield from ((family, day, spot.admin1) for spot in account.spots if spot.admin1)
        yield from ((family, day, actor) for actor in account.actors)
        yield family, day, "anywhere" if account.spots else "nowhere"
    yield from (("wording", band) for band in account.report.sketch[:_BANDS])


def _iter_wanted(account: Account) -> Iterator[Key]:
    family = f"{account.family} total" if account.total else account.family
    window = take_window(account)
    coarse = any(not spot.fine for spot in account.spots)
    for day in range(window.start - _SLACK, window.stop + _SLACK) if window else ():
        for spot in account.spots:
            if spot.fine:
                row, column = _cell(spot.lat, spot.lon)
                yield from ((family, day, row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
            if spot.admin1 and coarse:
                yield family, day, spot.admin1
        if not account.spots:
            yield from ((family, day, actor) for actor in account.actors)
            yield family, day, "anywhere"
        yield family, day, "nowhere"
    yield from (("wording", band) for band in account.report.sketch[:_BANDS])


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return int(lat // CELL), int(lon // CELL)
