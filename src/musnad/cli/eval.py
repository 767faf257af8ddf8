"""`musnad eval`: annotated reports in, how well they are read out."""

from pathlib import Path

import click
import msgspec
from rich.progress import track

from musnad.cli.complaints import Complaints
from musnad.cli.output import left_as_it_comes, open_output
from musnad.cli.reader_choice import ReaderChoice, refuse_choice, say_skipped, takes_reader
from musnad.errors import InputError
from musnad.export.misses import write_misses
from musnad.export.terminal.scores import write_scores
from musnad.ingest.gold import iter_gold, iter_readings
from musnad.model import Article, Reading
from musnad.model.gold import Gold
from musnad.pipeline import read_articles
from musnad.scoring import By, Case, Figures, tally_all, tally_groups, to_figures
from musnad.settings import load_settings

Groups = dict[str | None, Figures]

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(
    name="eval",
    epilog="""\b
Examples:
  musnad eval gold.jsonl
  musnad eval gold.jsonl --by type -o misses.html
  musnad read gold.jsonl --jsonl -o claims.jsonl
  musnad eval gold.jsonl --predictions claims.jsonl --json""",
)
@click.argument("gold", type=_FILE)
@takes_reader
@click.option("--predictions", type=_FILE, help="Score this output of `musnad read --jsonl` instead of reading.")
@click.option(
    "--by", type=click.Choice([by.value for by in By]), help="Also by this: a value of the claims or of the articles."
)
@click.option("--json", "as_json", is_flag=True, help="Write the measures as one JSON object.")
@click.option("-o", "--output", type=_FILE, help="Write a page that shows misses and false alarms in the texts.")
def evaluate(
    gold: Path, choice: ReaderChoice, predictions: Path | None, by: str | None, as_json: bool, output: Path | None
) -> int:
    """Measure how well annotated reports are read.

    GOLD is a JSON Lines file: articles with `text`, and their `claims` as `musnad read --jsonl` writes them.
    """
    if predictions:
        refuse_choice(choice, "--predictions")
    complaints = Complaints()
    golds = list(complaints.keep(iter_gold(gold)))
    if not golds:
        return _say_empty(gold, complaints)
    found = _load(predictions, golds, complaints) if predictions else _read(golds, choice, complaints)
    cases: list[Case] = [(one, found.get(one.article.id, Reading(one.article.id, ()))) for one in golds]
    figures = to_figures(tally_all(cases))
    groups = {value: to_figures(tally) for value, tally in tally_groups(cases, By(by)).items()} if by else None
    if as_json:
        _write_json(len(cases), figures, groups)
    else:
        _write_tables(figures, groups)
    if output:
        with open_output(output) as out:
            write_misses(cases, figures, out)
    return complaints.code


def _say_empty(gold: Path, complaints: Complaints) -> int:
    """The exit code where nothing can be measured; says so unless errors have said why."""
    if not complaints.code:
        complaints(InputError("no annotated article", file=str(gold)))
    return complaints.code


def _read(golds: list[Gold], choice: ReaderChoice, complaints: Complaints) -> dict[str, Reading]:
    """What the reader finds, by article, with a bar on standard error meanwhile if it is a terminal."""
    articles = (gold.article for gold in golds)
    skipped: list[Article] = []
    pairs = read_articles(
        articles,
        choice.load(),
        report=complaints,
        skip=None if choice.every else skipped.append,
        min_confidence=choice.min_confidence,
    )
    console = complaints.console
    bar = track(pairs, "", total=len(golds), console=console, transient=True, disable=not console.is_terminal)
    found = {reading.id: reading for _, reading in bar}
    say_skipped(len(skipped))
    return found


def _load(path: Path, golds: list[Gold], complaints: Complaints) -> dict[str, Reading]:
    """What a reader has written before, by article; says how far file and gold are about different articles."""
    articles = {gold.article.id: gold.article for gold in golds}
    found = {reading.id: reading for reading in complaints.keep(iter_readings(path, articles))}
    if lacking := len(articles.keys() - found.keys()):
        click.echo(
            f"{lacking} of {len(articles)} annotated articles not in {path}: counted as read without claims", err=True
        )
    if unknown := len(found.keys() - articles.keys()):
        click.echo(f"{unknown} of {len(found)} articles of {path} not in the gold: left out", err=True)
    return found


def _write_json(articles: int, figures: Figures, groups: Groups | None) -> None:
    data: dict[str, object] = {"articles": articles, "figures": figures}
    if groups is not None:
        data["groups"] = [{"value": value, "figures": one} for value, one in groups.items()]
    with open_output(None) as out:
        out.write(msgspec.json.encode(data).decode() + "\n")


def _write_tables(figures: Figures, groups: Groups | None) -> None:
    with open_output(None) as out:
        bidi = load_settings().choose_bidi(terminal=out.isatty())
        with left_as_it_comes(out, bidi):
            write_scores(figures, groups, out, bidi=bidi)
