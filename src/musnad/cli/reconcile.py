"""`musnad reconcile`: articles or their claims in, events out."""

import datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from musnad.cli.intake import Session, takes_articles
from musnad.cli.output import left_as_it_comes, open_output, out_option
from musnad.cli.reader_choice import ReaderChoice, refuse_choice, takes_reader
from musnad.errors import InputError, UsageError
from musnad.export.events import write_events
from musnad.export.terminal.event_why import Said, write_event
from musnad.export.terminal.events import write_events_table
from musnad.ingest.gold import iter_readings
from musnad.ingest.links import iter_links
from musnad.model import Article, Event, Reading
from musnad.reconcile import Pool
from musnad.settings import load_settings

Pair = tuple[Article, Reading]

_FILE = click.Path(dir_okay=False, path_type=Path)


class Form(TypedDict):
    """The options that say what is written where."""

    explain: str | None
    as_jsonl: bool
    output: Path | None


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
@click.option("--explain", metavar="EVENT", help="Show what one event rests on; the beginning of its id will do.")
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
    **form: Unpack[Form],
) -> int:
    """Bring the claims of articles together into events.

    An event is what the claims about one happening add up to: who says so first-hand, how many were harmed at least
    and at most, and where the claims disagree. PATHS are as for `musnad read`.
    """
    _check(choice, claims, form)
    session = Session(paths, lang=lang, publisher=publisher, published=published, choice=choice)
    pairs = list(_load(session, claims) if claims else session.iter_readings(show_progress=True))
    pool = _fill(pairs, links, session)
    if form["explain"] is not None:
        _explain(pool, form["explain"], pairs)
    else:
        _write(pool.events(), form["output"], as_jsonl=form["as_jsonl"])
    return session.close()


def _check(choice: ReaderChoice, claims: Path | None, form: Form) -> None:
    """Raises UsageError for options that contradict each other."""
    if form["explain"] is not None and (form["as_jsonl"] or form["output"]):
        raise UsageError("--explain writes to the terminal; it goes with neither --jsonl nor -o")
    if claims:
        refuse_choice(choice, "--claims")


def _load(session: Session, path: Path) -> list[Pair]:
    """The articles with their claims as a file has them; says how far file and articles do not meet."""
    articles = {article.id: article for article in session.iter_articles()}
    found = {reading.id: reading for reading in session.complaints.keep(iter_readings(path, articles))}
    pairs = [(article, found[name]) for name, article in articles.items() if name in found]
    if articles and not pairs:
        session.complaints(InputError("no line is about any of the articles", file=str(path)))
    elif lacking := len(articles) - len(pairs):
        click.echo(f"{lacking} of {len(articles)} articles not in {path}: left out", err=True)
    if unknown := len(found) - len(pairs):
        click.echo(f"{unknown} of {len(found)} articles of {path} not among those given: left out", err=True)
    return pairs


def _fill(pairs: list[Pair], links: Path | None, session: Session) -> Pool:
    """A pool of all claims, with people's links between them."""
    ids = [claim.id for _, reading in pairs for claim in reading.claims]
    given = session.complaints.keep(iter_links(links, ids)) if links else ()
    pool = Pool((*session.iter_judged(), *given))
    for article, reading in pairs:
        pool.add(article, reading)
    return pool


def _write(events: list[Event], output: Path | None, *, as_jsonl: bool) -> None:
    with open_output(output) as out:
        if as_jsonl or output is not None:
            write_events(events, out)
            return
        bidi = load_settings().choose_bidi(terminal=out.isatty())
        with left_as_it_comes(out, bidi):
            write_events_table(events, out, bidi=bidi)


def _explain(pool: Pool, wanted: str, pairs: list[Pair]) -> None:
    found = [event for event in pool.events() if event.id.startswith(wanted)]
    if len(found) != 1:
        raise UsageError(_complain(wanted, found))
    explained = pool.explain(found[0])
    said = {claim.id: Said(article, claim) for article, reading in pairs for claim in reading.claims}
    with open_output(None) as out:
        bidi = load_settings().choose_bidi(terminal=out.isatty())
        with left_as_it_comes(out, bidi):
            write_event(explained.event, said, explained.inside, explained.outside, out, bidi=bidi)


def _complain(wanted: str, found: list[Event]) -> str:
    if not found:
        return f"no event has an id that begins with {wanted!r}; `musnad reconcile` shows the ids"
    return f"{wanted!r} begins the ids of {len(found)} events: {', '.join(event.id for event in found[:5])}"
