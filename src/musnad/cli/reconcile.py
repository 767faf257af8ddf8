"""`musnad reconcile`: articles or their claims in, events out."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from musnad.cli.complaints import Complaints
from musnad.cli.intake import Session, takes_articles
from musnad.cli.output import left_as_it_comes, open_output, out_option
from musnad.cli.reader_choice import ReaderChoice, takes_reader
from musnad.errors import InputError, UsageError
from musnad.export.events import write_events
from musnad.export.terminal.event_why import Said, write_event
from musnad.export.terminal.events import write_events_table
from musnad.ingest.gold import iter_readings
from musnad.ingest.links import iter_links
from musnad.model import Article, Event, Reading
from musnad.reconcile import Pool
from musnad.settings import load_settings

Item = TypeVar("Item")
Pair = tuple[Article, Reading]

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(
    epilog="""\b
Examples:
  musnad reconcile reports/
  musnad reconcile reports.jsonl -o events.jsonl
  musnad read reports.jsonl --jsonl -o claims.jsonl
  musnad reconcile reports.jsonl --claims claims.jsonl
  musnad reconcile reports/ --explain 20161212-014"""
)
@takes_articles
@takes_reader
@click.option("--claims", type=_FILE, help="Take the claims from this output of `musnad read --jsonl`, not by reading.")
@click.option("--links", type=_FILE, help="People's judgements on pairs of claims, JSON Lines; they outrank Musnad's.")
@click.option(
    "--explain", "wanted", metavar="EVENT", help="Show what one event rests on; the beginning of its id will do."
)
@click.option("--jsonl", "as_jsonl", is_flag=True, help="Write JSON Lines, an event a line, as -o always does.")
@out_option
def reconcile(
    paths: tuple[str, ...],
    lang: str | None,
    publisher: str | None,
    published: datetime.date | None,
    choice: ReaderChoice,
    claims: Path | None,
    links: Path | None,
    wanted: str | None,
    as_jsonl: bool,
    output: Path | None,
) -> int:
    """Bring the claims of articles together into events.

    An event is what the claims about one happening add up to: who says so first-hand, how many were harmed at least
    and at most, and where the claims disagree. PATHS are as for `musnad read`.
    """
    if wanted is not None and (as_jsonl or output):
        raise UsageError("--explain writes to the terminal; it goes with neither --jsonl nor -o")
    session = Session(paths, lang=lang, publisher=publisher, published=published, choice=choice)
    complaints = Complaints()
    pool = Pool(_keep(iter_links(links), complaints) if links else ())
    said: dict[str, Said] = {}
    for article, reading in _iter_pairs(session, claims, complaints):
        pool.add(article, reading)
        said.update((claim.id, Said(article, claim)) for claim in reading.claims)
    if wanted is not None:
        _explain(pool, wanted, said)
    else:
        _write(pool.events(), output, as_jsonl=as_jsonl or output is not None)
    return max(session.close(), complaints.code)


def _iter_pairs(session: Session, claims: Path | None, complaints: Complaints) -> Iterator[Pair]:
    """The articles with their claims: read, or taken from a file."""
    if claims is None:
        yield from session.iter_readings(show_progress=True)
        return
    articles = {article.id: article for article in session.iter_articles()}
    for reading in _keep(iter_readings(claims, articles), complaints):
        if reading.id in articles:
            yield articles[reading.id], reading


def _keep(items: Iterable[Item | InputError], complaints: Complaints) -> Iterator[Item]:
    """What is no error; errors are said."""
    for item in items:
        if isinstance(item, InputError):
            complaints(item)
        else:
            yield item


def _write(events: list[Event], output: Path | None, *, as_jsonl: bool) -> None:
    with open_output(output) as out:
        if as_jsonl:
            write_events(events, out)
            return
        bidi = load_settings().choose_bidi(terminal=out.isatty())
        with left_as_it_comes(out, bidi):
            write_events_table(events, out, bidi=bidi)


def _explain(pool: Pool, wanted: str, said: dict[str, Said]) -> None:
    found = [event for event in pool.events() if event.id.startswith(wanted)]
    if len(found) != 1:
        raise UsageError(_complain(wanted, found))
    explained = pool.explain(found[0])
    with open_output(None) as out:
        bidi = load_settings().choose_bidi(terminal=out.isatty())
        with left_as_it_comes(out, bidi):
            write_event(explained.event, said, explained.inside, explained.outside, out, bidi=bidi)


def _complain(wanted: str, found: list[Event]) -> str:
    if not found:
        return f"no event has an id that begins with {wanted!r}; `musnad reconcile` shows the ids"
    return f"{wanted!r} begins the ids of {len(found)} events: {', '.join(event.id for event in found[:5])}"
