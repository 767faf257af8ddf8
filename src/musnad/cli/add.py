"""`musnad add`: articles and their claims into a record."""

import datetime
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

import click

from musnad.cli.intake import Session, takes_articles
from musnad.cli.lists import bring_up_to_date
from musnad.cli.reader_choice import ReaderChoice, takes_reader
from musnad.cli.records import is_record
from musnad.errors import InputError, UsageError
from musnad.model import Article
from musnad.settings import load_settings
from musnad.store import Outcome, Record, add_reading, look_up


@click.command(
    epilog="""\b
Examples:
  musnad add reports/ --to record.db
  musnad add reports.jsonl --to postgresql://musnad@localhost/musnad
  curl -s https://example.org/report | musnad add - --publisher "Example" --to record.db"""
)
@takes_articles
@takes_reader
@click.option("--to", "at", metavar="RECORD", required=True, help="The record, as `musnad init` made it.")
@click.option("--again", is_flag=True, help="Read once more what is there already, for claims not found before.")
@click.option("--no-events", is_flag=True, help="Leave events as they are; whoever asks for them next waits instead.")
def add(
    paths: tuple[str, ...],
    lang: str | None,
    publisher: str | None,
    published: datetime.date | None,
    choice: ReaderChoice,
    at: str,
    again: bool,
    no_events: bool,
) -> int:
    """Read articles and keep them with their claims in a record.

    What is there already is left as it is, so that the same may be added twice. PATHS are as for `musnad read`.
    """
    if any(map(is_record, paths)):
        raise UsageError("a record cannot be added to a record; `musnad backup` and `musnad restore` copy one")
    with closing(Record.open(at)) as record:
        session = Session(paths, lang=lang, publisher=publisher, published=published, choice=choice)
        adding = _Adding(record, session, again=again)
        try:
            adding.run()
        finally:
            click.echo(adding.sum_up(), err=True)
        bring_up_to_date(record, events=not no_events)
    return session.close()


class _Adding:
    """One run of adding, and what became of its articles."""

    def __init__(self, record: Record, session: Session, *, again: bool) -> None:
        self._record, self._session, self._again = record, session, again
        self._data: dict[str, bytes] = {}  # of the articles being read, by their hashes
        self._outcomes, self._claims = Counter[Outcome](), 0

    def run(self) -> None:
        """Adds each article in a transaction of its own."""
        who = load_settings().name_user()
        for article, reading in self._session.iter_readings(show_progress=True, articles=self._iter_wanted()):
            data = self._data.pop(article.sha256 or "")
            try:
                with self._record.writing() as connection:
                    added = add_reading(connection, article, data, reading, who=who)
            except InputError as error:
                self._session.complain(error)
                continue
            self._outcomes[added.outcome] += 1
            self._claims += added.claims

    def _iter_wanted(self) -> Iterator[Article]:
        """The articles to be read."""
        for received in self._session.iter_received():
            try:
                with self._record.reading() as connection:
                    found = look_up(connection, received.article)
            except InputError as error:
                self._session.complain(error)
                continue
            if found and not (found is Outcome.KNOWN and self._again):
                self._outcomes[found] += 1
                continue
            self._data[received.article.sha256 or ""] = received.data
            yield received.article

    def sum_up(self) -> str:
        """What was done, in a line."""
        counts = [(count, outcome) for outcome in Outcome if (count := self._outcomes[outcome])]
        said = [f"{count:,} {'article' if count == 1 else 'articles'} {outcome}" for count, outcome in counts]
        return ", ".join([*said, f"{self._claims:,} new {'claim' if self._claims == 1 else 'claims'}"])
