"""Whether a record is what its log says: every entry chained, every article and claim as it was when it came in."""

from collections.abc import Iterator

from sqlalchemy import Connection

from musnad.model import Entry
from musnad.store.comparing import iter_changes
from musnad.store.log import BEGINNING, iter_entries
from musnad.store.removing import REMOVED
from musnad.store.reviews.standings import iter_wrong_standings


class Verifier:
    """Goes through a record; afterwards it knows the log's length, its last hash, and the entries of removals.

    `expected` is the hash of an entry that must be there.
    """

    def __init__(self, expected: str | None = None) -> None:
        self.entries, self.head = 0, BEGINNING
        self.removals: list[Entry] = []
        self._expected = expected

    def iter_faults(self, connection: Connection) -> Iterator[str]:
        """A line for each thing that is not as it was written."""
        if connection.dialect.name == "sqlite":
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalars()
            yield from (f"database: {line}" for line in found if line != "ok")
        for entry in iter_entries(connection):
            yield from self._check(entry)
        if self._expected is not None:
            yield f"log: no entry has the hash {self._expected}"
        yield from iter_changes(connection)
        yield from iter_wrong_standings(connection)

    def _check(self, entry: Entry) -> Iterator[str]:
        if entry.number != self.entries + 1:
            yield f"log: entry {self.entries + 1} is missing"
        elif entry.previous != self.head:
            yield f"log entry {entry.number}: does not follow on entry {self.entries}"
        if entry.sealed().hash != entry.hash:
            yield f"log entry {entry.number}: changed"
        self.entries, self.head = entry.number, entry.hash
        if entry.what == REMOVED:
            self.removals.append(entry)
        if entry.hash == self._expected:
            self._expected = None
