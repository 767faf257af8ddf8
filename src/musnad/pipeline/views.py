"""A record's derived tables made of what it holds: claims reconciled, control worked out, all written for searches."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from musnad.model import Claim, Statement
from musnad.reconcile import Pool
from musnad.reconcile.control import find_spells, find_words
from musnad.store import Record, iter_reviewed
from musnad.store.removing import list_removed
from musnad.store.reviews import iter_links
from musnad.store.views import (
    ARTICLES,
    CLAIMS,
    EVENTS,
    Happened,
    SourceTally,
    find_built,
    find_last,
    is_stale,
    name_types,
    set_built,
    write_actors,
    write_articles,
    write_control,
    write_events,
)
from musnad.store.views.articles import Report


def rebuild_views(record: Record, *, events: bool = True, report: Report | None = None) -> bool:
    """Whether the derived tables were out of date; now they are not, those of events only if these are asked for.

    Others may read and write meanwhile, and see the old state until all is done. `report` is told how many articles of
    how many are done.
    """
    with record.reading() as connection:
        if not is_stale(connection, events=events):
            return False
    told = _Told(record) if events else None
    with record.writing() as connection:
        last, since = find_last(connection), find_built(connection, CLAIMS) or 0
        changed = write_articles(connection, since, report or _keep_quiet)
        for part in (ARTICLES, CLAIMS):
            set_built(connection, part, last)
        if told is not None:
            name_types(connection)
            tally = SourceTally()
            told.leave_out(list_removed(connection, told.last))
            write_events(connection, told.iter_happened(tally), changed)
            tally.write(connection)
            write_actors(connection)
            write_control(connection, find_spells(told.words))
            set_built(connection, EVENTS, told.last)
    return True


def _keep_quiet(_: int, __: int) -> None:
    """Says nothing."""


class _Told:
    """All that the record's claims tell, reconciled; worked out while others may write."""

    def __init__(self, record: Record) -> None:
        self.words: list[Statement] = []
        with record.reading() as connection:
            self.last = find_last(connection)
            self._pool = Pool(iter_links(connection))
            for article, reading in iter_reviewed(connection):
                self._pool.add(article, reading)
                self.words += find_words(article, reading)
        self._events = self._pool.events()

    def leave_out(self, articles: Collection[str]) -> None:
        """Forgets what rests on articles that were removed meanwhile."""
        gone = frozenset(articles)
        self._events = [event for event in self._events if gone.isdisjoint(event.reports)]
        self.words = [word for word in self.words if word.article not in gone]

    def iter_happened(self, tally: SourceTally) -> Iterator[Happened]:
        """The events with what they rest on; `tally` counts along."""
        for event in self._events:
            tally.add(event)
            explained = self._pool.explain(event)
            claims: Mapping[str, Claim] = {claim.id: claim for one in explained.accounts for claim in one.claims}
            held: Sequence[Claim] = [claims[one] for one in event.claims]
            yield Happened(event, held, explained.inside, explained.outside)
