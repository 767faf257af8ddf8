"""People's links: what they decided of two claims stands above what the machine thinks, the latest word first."""

import datetime
from collections.abc import Iterable, Mapping

from musnad.model import Judgement, Link
from musnad.reconcile.merging import Pair, order

_NEVER = datetime.date.min


class Verdicts:
    """The links of people, by the accounts that hold the claims."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._links: dict[Pair, Link] = {}
        for link in sorted(links, key=lambda one: (one.on or _NEVER, one.by or "", one.judgement)):
            if link.by is not None:
                self._links[order(link.left, link.right)] = link

    def __bool__(self) -> bool:
        return bool(self._links)

    @property
    def parted(self) -> frozenset[Pair]:
        """The pairs of claims that people say are of two happenings."""
        return frozenset(pair for pair, link in self._links.items() if link.judgement is Judgement.NEGATIVE)

    def find(self, judgement: Judgement, home: Mapping[str, str]) -> set[Pair]:
        """The pairs of accounts so judged; `home` says which account holds a claim."""
        wanted = (link for link in self._links.values() if link.judgement is judgement)
        found = ((home[link.left], home[link.right]) for link in wanted if link.left in home and link.right in home)
        return {order(*pair) for pair in found if pair[0] != pair[1]}

    def between(self, one: Iterable[str], other: Iterable[str]) -> list[Link]:
        """The links of people between two sets of claims."""
        others = tuple(other)
        pairs = (order(left, right) for left in one for right in others if left != right)
        return [self._links[pair] for pair in pairs if pair in self._links]
