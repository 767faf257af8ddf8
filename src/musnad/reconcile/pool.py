"""The pool of accounts: articles come in, events come out; a new article touches only what it is linked to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from musnad.model import Article, Event, Reading
from musnad.reconcile.account import Account
from musnad.reconcile.blocking import Index
from musnad.reconcile.comparison import compare, find_veto
from musnad.reconcile.division import divide
from musnad.reconcile.events import build_event
from musnad.reconcile.judging import load_weights, take_odds
from musnad.reconcile.merging import Pair, merge

FLOOR = -1.4  # log odds; below, two accounts are taken for two happenings


class Pool:
    """What is known so far."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._accounts: list[Account] = []
        self._numbers: dict[str, int] = {}
        self._index = Index()
        self._odds: dict[Pair, float] = {}
        self._beside: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, article: Article, reading: Reading) -> None:
        """Take in an article with its claims."""
        self._articles[article.id] = article
        for account in divide(article, reading.claims):
            self._compare(account)
            self._numbers[account.id] = len(self._accounts)
            self._index.add(len(self._accounts), account)
            self._accounts.append(account)

    def _compare(self, account: Account) -> None:
        weights = load_weights()
        for number in self._index.find(account):
            other = self._accounts[number]
            if other.article == account.article or find_veto(account, other):
                continue
            odds = take_odds(compare(account, other), weights)
            left, right = sorted((account.id, other.id))
            self._odds[left, right] = odds
            if odds > 0:
                self._beside[left].add(right)
                self._beside[right].add(left)

    def iter_events(self) -> Iterator[Event]:
        """The events of all that was taken in, in order of id."""
        clusters = merge(self._numbers, self._odds, forbidden=self._forbids)
        for cluster in clusters:
            yield build_event([self._accounts[self._numbers[one]] for one in cluster], self._articles)

    def _forbids(self, left: str, right: str) -> bool:
        one, other = self._accounts[self._numbers[left]], self._accounts[self._numbers[right]]
        return find_veto(one, other) is not None


def reconcile(pairs: Iterable[tuple[Article, Reading]]) -> list[Event]:
    """The events that the claims of all articles add up to."""
    pool = Pool()
    for article, reading in pairs:
        pool.add(article, reading)
    return list(pool.iter_events())
