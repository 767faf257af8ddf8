"""`musnad explain`: why a claim says what it says."""

import click

from musnad.cli.intake import Session
from musnad.cli.output import left_as_it_comes, open_output
from musnad.cli.reader_choice import ReaderChoice, takes_reader
from musnad.errors import UsageError
from musnad.export.terminal.why import write_reasons
from musnad.model import Article, Claim
from musnad.settings import load_settings


@click.command(
    epilog="""\b
Examples:
  musnad read report.txt
  musnad explain report.txt --claim 3fa9c1"""
)
@click.argument("file")
@click.option("--claim", "wanted", metavar="ID", required=True, help="The claim's id, or the beginning of it.")
@takes_reader
def explain(file: str, wanted: str, choice: ReaderChoice) -> int:
    """Say which words, rules and table rows gave each value of a claim."""
    session = Session((file,), choice=choice, reasons=True)
    found = [
        (article, claim)
        for article, reading in session.iter_readings(show_progress=True)
        for claim in reading.claims
        if claim.id.startswith(wanted)
    ]
    failed = session.close()
    if len(found) == 1:
        with open_output(None) as out:
            bidi = load_settings().choose_bidi(terminal=out.isatty())
            with left_as_it_comes(out, bidi):
                write_reasons(*found[0], out, bidi=bidi)
        return failed
    raise UsageError(_complain(file, wanted, found))


def _complain(file: str, wanted: str, found: list[tuple[Article, Claim]]) -> str:
    if not found:
        return f"{file} has no claim whose id begins with {wanted!r}; `musnad read` shows the ids"
    return f"{wanted!r} begins the ids of {len(found)} claims: {', '.join(claim.id for _, claim in found[:5])}"
