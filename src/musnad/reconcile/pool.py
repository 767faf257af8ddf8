"""The pool of accounts: articles come in, events come out; a new article touches only what it is linked to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from musnad.model import Article, Event, Judgement, Link, Reading
from musnad.reconcile.account import Account
from musnad.reconcile.blocking import Index
from musnad.reconcile.comparison import find_veto
from musnad.reconcile.division import divide
from musnad.reconcile.events import build_event
from musnad.reconcile.judging import judge, weigh
from musnad.reconcile.merging import Pair, merge, order
from musnad.reconcile.verdicts import Verdicts

Cluster = tuple[str, ...]


class Explained(NamedTuple):
    """An event with the accounts it rests on, the links between them, and those to accounts outside it."""

    event: Event
    accounts: tuple[Account, ...]
    inside: tuple[Link, ...]
    outside: tuple[Link, ...]


class Pool:
    """What is known so far; `events` works out anew only what changed since it was last asked."""

    def __init__(self, links: Iterable[Link] = ()) -> None:
        self._articles: dict[str, Article] = {}
        self._accounts: dict[str, Account] = {}
        self._holders: dict[str, str] = {}  # claim: account
        self._index = Index()
        self._odds: dict[Pair, float] = {}
        self._beside: defaultdict[str, set[str]] = defaultdict(set)
        self._verdicts = Verdicts(links)
        self._parted = self._verdicts.parted
        self._changed: set[str] = set()
        self._clusters: dict[str, Cluster] = {}
        self._events: dict[Cluster, Event] = {}

    def add(self, article: Article, reading: Reading) -> None:
        """Take in an article with its claims; one that is known already changes nothing."""
        if article.id in self._articles:
            return
        self._articles[article.id] = article
        for account in divide(article, reading.claims, parted=self._parted):
            self._compare(account)
            self._index.add(account)
            self._accounts[account.id] = account
            self._holders.update((claim.id, account.id) for claim in account.claims)
            self._changed.add(account.id)

    def _compare(self, account: Account) -> None:
        for other in self._index.find(account):
            if other.article == account.article or find_veto(account, other):
                continue
            pair = order(account.id, other.id)
            self._odds[pair] = weigh(account, other)[0]
            if self._odds[pair] > 0:
                self._beside[account.id].add(other.id)
                self._beside[other.id].add(account.id)

    def events(self) -> list[Event]:
        """The events of all that was taken in, in order of id."""
        forced = self._verdicts.find(Judgement.POSITIVE, self._holders)
        for component in self._iter_changed(forced):
            self._merge(component, forced)
        self._changed.clear()
        clusters = set(self._clusters.values())
        self._events = {
            cluster: self._events.get(cluster) or build_event([self._accounts[one] for one in cluster], self._articles)
            for cluster in clusters
        }
        return sorted(self._events.values(), key=lambda event: event.id)

    def _iter_changed(self, forced: set[Pair]) -> Iterator[set[str]]:
        """The accounts that links may lead to from a changed one, a set for all that hang together."""
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for left, right in forced:
            beside[left].add(right)
            beside[right].add(left)
        seen: set[str] = set()
        for start in sorted(self._changed):
            if start in seen:
                continue
            component, edge = {start}, [start]
            while edge:
                one = edge.pop()
                new = (self._beside[one] | beside[one]) - component
                component |= new
                edge += new
            seen |= component
            yield component

    def _merge(self, component: set[str], forced: set[Pair]) -> None:
        denied = self._verdicts.find(Judgement.NEGATIVE, self._holders)
        likely = {
            (one, other)
            for one in component
            for other in self._beside[one]
            if one < other and self._index.is_telling(self._accounts[one], self._accounts[other])
        }

        # Whom people joined is one to the machine: it rules out what cannot be with any of them.
        units = {
            one: cluster for cluster in merge(component, (), {}, forced=forced, forbidden=never) for one in cluster
        }

        def forbids(left: str, right: str) -> bool:
            pairs = ((self._accounts[one], self._accounts[other]) for one in units[left] for other in units[right])
            return order(left, right) in denied or all(find_veto(*pair) for pair in pairs)

        for cluster in merge(component, likely, self._odds, forced=forced, forbidden=forbids):
            for one in cluster:
                self._clusters[one] = cluster

    def explain(self, event: Event) -> Explained:
        """What the event rests on."""
        ids = tuple(dict.fromkeys(self._holders[claim] for claim in event.claims))
        inside = [link for one in ids for other in ids if one < other for link in self._link(one, other)]
        near = {other for one in ids for other in self._beside[one]} - set(ids)
        outside = [link for other in sorted(near) for one in ids for link in self._link(one, other)]
        return Explained(event, tuple(self._accounts[one] for one in ids), _sort(inside), _sort(outside))

    def _link(self, one: str, other: str) -> Iterator[Link]:
        """People's links between two accounts, else the machine's where it compared them."""
        left, right = self._accounts[one], self._accounts[other]
        judged = self._verdicts.between([c.id for c in left.claims], [c.id for c in right.claims])
        yield from judged
        if not judged and order(one, other) in self._odds:
            yield judge(left, right)


def never(_: str, __: str) -> bool:
    """Nothing is forbidden."""
    return False


def _sort(links: Sequence[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: (link.by is None, -(link.probability or 0.0), link.left, link.right)))


def reconcile(pairs: Iterable[tuple[Article, Reading]], *, links: Iterable[Link] = ()) -> list[Event]:
    """The events that the claims of all articles add up to; `links` are people's judgements."""
    pool = Pool(links)
    for article, reading in pairs:
        pool.add(article, reading)
    return pool.events()
