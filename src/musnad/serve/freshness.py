"""Keeps a record's derived tables up to date, in a thread of its own."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from musnad.errors import RecordError
from musnad.pipeline.views import rebuild_views
from musnad.store import Record
from musnad.store.views import is_stale

_LOGGER: Final = logging.getLogger(__name__)


class Freshness:
    """To be closed. `patience` is how many seconds somebody who changed something waits for the lists to show it."""

    def __init__(self, record: Record, *, patience: float = 3.0) -> None:
        self._record, self.patience = record, patience
        self._pool = ThreadPoolExecutor(1)
        self._making: Future[None] | None = None

    def check(self) -> bool:
        """Whether the tables are out of date; if so they will be made anew."""
        with self._record.reading() as connection:
            stale = is_stale(connection)
        if stale and (self._making is None or self._making.done()):
            self._making = self._pool.submit(self._rebuild)
        return stale

    def bring_up(self) -> None:
        """Has the tables made anew if they are out of date, and waits a while for it."""
        try:
            self._making = self._pool.submit(self._rebuild)
            self._making.result(self.patience)
        except TimeoutError:
            return

    def _rebuild(self) -> None:
        try:
            rebuild_views(self._record)
        except RecordError as error:
            _LOGGER.warning("the lists are not up to date: %s", error)

    def close(self) -> None:
        """Waits for what is being made."""
        self._pool.shutdown(cancel_futures=True)
