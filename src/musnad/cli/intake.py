"""What the commands that read articles share: their arguments, the reading itself, and what is said of failures."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

import click
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from musnad.cli.complaints import Complaints
from musnad.cli.reader_choice import ReaderChoice, say_skipped
from musnad.cli.records import is_record, iter_judged, iter_recorded
from musnad.errors import InputError
from musnad.ingest import Defaults, Intake
from musnad.ingest.days import YEARS, parse_day
from musnad.ingest.record import Received
from musnad.model import Article, Link, Reading
from musnad.pipeline import keep_likely, read_articles
from musnad.text.language import tell_language

Command = Callable[..., Any]
Pair = tuple[Article, Reading]


def takes_day(_: click.Context, __: click.Parameter, value: str | None) -> datetime.date | None:
    """The day that an option gives, if it is given."""
    day = parse_day(value) if value else None
    if value is not None and day is None:
        raise click.BadParameter(f"{value!r} is no day of {YEARS[0]} to {YEARS[-1]} as YYYY-MM-DD.")
    return day


def takes_articles(command: Command) -> Command:
    """The command with the arguments and options of all commands that read articles."""
    for decorate in (
        click.option(
            "--published", metavar="YYYY-MM-DD", callback=takes_day, help="The day of articles that give none."
        ),
        click.option("--publisher", metavar="NAME", help="The publisher of articles that name none."),
        click.option("--lang", type=click.Choice(["ar", "en"]), help="Only articles in this language, as detected."),
        click.argument("paths", nargs=-1, required=True),
    ):
        command = decorate(command)
    return command


class Session:
    """One run over what the user named; `close` says on standard error what was left out."""

    def __init__(
        self,
        paths: tuple[str, ...],
        *,
        lang: str | None = None,
        publisher: str | None = None,
        published: datetime.date | None = None,
        choice: ReaderChoice | None = None,
        reasons: bool = False,
    ) -> None:
        self._choice = choice or ReaderChoice()
        self._lang, self._reader, self.complaints = lang, self._choice.load(reasons=reasons), Complaints()
        defaults = Defaults(publisher=publisher, published=published)
        self._skipped = 0
        self._ahead = "-" not in paths  # who sends articles one at a time gets each back before the next
        self._records = [path for path in paths if is_record(path)]
        paths = tuple(path for path in paths if path not in self._records)
        self._intake = Intake(paths, report=self.complaints, defaults=defaults)

    def iter_readings(self, *, show_progress: bool, articles: Iterable[Article] | None = None) -> Iterator[Pair]:
        """Each article, or each of those given, with its claims.

        A bar on standard error meanwhile if it is a terminal and asked for.
        """
        recorded = self._iter_recorded() if articles is None else iter(())
        pairs = chain(recorded, self._read(self._iter_new() if articles is None else articles))
        if not (show_progress and self.complaints.console.is_terminal):
            yield from pairs
            return
        yield from self._with_bar(pairs)

    def _read(self, articles: Iterable[Article]) -> Iterator[Pair]:
        return read_articles(
            articles,
            self._reader,
            report=self.complaints,
            skip=None if self._choice.every else self._skip,
            ahead=self._ahead,
            min_confidence=self._choice.min_confidence,
        )

    def iter_judged(self) -> Iterator[Link]:
        """What people judged of pairs of claims in the records."""
        return chain.from_iterable(map(iter_judged, self._records))

    def _iter_recorded(self) -> Iterator[Pair]:
        """The articles of records, with the claims that those hold."""
        for article, reading in chain.from_iterable(map(iter_recorded, self._records)):
            if self._is_wanted(article):
                yield article, keep_likely(reading, self._choice.min_confidence)

    def _with_bar(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
        articles = claims = 0
        with Progress(*columns, console=self.complaints.console, transient=True) as progress:
            task = progress.add_task("", total=self._intake.total)
            for article, reading in pairs:
                articles, claims = articles + 1, claims + len(reading.claims)
                said = f"{articles:,} articles, {claims:,} claims"
                progress.update(task, completed=self._intake.done, description=said)
                yield article, reading

    def _skip(self, _: Article) -> None:
        self._skipped += 1

    def close(self) -> int:
        """The exit code; says how many articles came twice, and how many were not about conflict."""
        say_skipped(self._skipped)
        if count := self._intake.duplicates:
            click.echo(f"{count} {'duplicate' if count == 1 else 'duplicates'} left out", err=True)
        return self.complaints.code

    def complain(self, error: InputError) -> None:
        """Says what went wrong with one article; the exit code will tell."""
        self.complaints(error)

    def iter_articles(self) -> Iterator[Article]:
        """The articles in the wanted language, not read."""
        return chain((article for article, _ in self._iter_recorded()), self._iter_new())

    def _iter_new(self) -> Iterator[Article]:
        return (received.article for received in self.iter_received())

    def iter_received(self) -> Iterator[Received]:
        """The articles in the wanted language that are in no record, not read, with their bytes."""
        return (received for received in self._intake.iter_received() if self._is_wanted(received.article))

    def _is_wanted(self, article: Article) -> bool:
        return self._lang is None or _detect_language(article) == self._lang


def _detect_language(article: Article) -> str | None:
    text = article.text.lower()
    return tell_language(text, text.split())
