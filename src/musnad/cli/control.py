"""`musnad control`: articles or their claims in, who holds which place out."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from musnad.cli.intake import Session, takes_articles, takes_day
from musnad.cli.output import left_as_it_comes, open_output, out_option
from musnad.cli.reader_choice import ReaderChoice, takes_reader
from musnad.errors import UsageError
from musnad.export.control import FORMATS, write_control_page
from musnad.export.terminal.control import write_control_table
from musnad.model import Spell
from musnad.reconcile.control import find_spells, find_standing, find_words
from musnad.settings import load_settings
from musnad.text.fold import fold

Spells = Mapping[str, Sequence[Spell]]


@click.command(
    epilog="""\b
Examples:
  musnad control reports/ --on 2016-12-12
  musnad control reports/ --on 2016-12-12 -o control.html
  musnad control reports/ --place Palmyra
  musnad control reports/ --format geojson -o control.geojson"""
)
@takes_articles
@takes_reader
@click.option("--on", "day", metavar="YYYY-MM-DD", callback=takes_day, help="Only who held what on this day.")
@click.option("--place", metavar="NAME", help="Only this place, by its name in Arabic or English, or by its id.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), help="Write this form, not a table or a page.")
@out_option
def control(
    paths: tuple[str, ...],
    lang: str | None,
    publisher: str | None,
    published: datetime.date | None,
    choice: ReaderChoice,
    day: datetime.date | None,
    place: str | None,
    form: str | None,
    output: Path | None,
) -> int:
    """Show who holds which town, according to whom, and since when.

    Without --on every change is shown. -o without --format writes a page with a map. PATHS are as for `musnad read`.
    """
    session = Session(paths, lang=lang, publisher=publisher, published=published, choice=choice)
    pairs = session.iter_readings(show_progress=True)
    found = find_spells(word for article, reading in pairs for word in find_words(article, reading))
    spells = _select(found, place) if place is not None else found
    shown = find_standing(spells, day) if day else [spell for some in spells.values() for spell in some]
    _write(spells, shown, day=day, form=form, output=output)
    return session.close()


def _write(
    spells: Spells, shown: Sequence[Spell], *, day: datetime.date | None, form: str | None, output: Path | None
) -> None:
    with open_output(output) as out:
        if form is not None:
            FORMATS[form](shown, out)
        elif output is not None:
            write_control_page(spells, out, day=day)
        else:
            bidi = load_settings().choose_bidi(terminal=out.isatty())
            with left_as_it_comes(out, bidi):
                write_control_table(shown, out, bidi=bidi)


def _select(spells: Spells, name: str) -> Spells:
    """The places of that name."""
    wanted = _reduce(name)
    found = {key: some for key, some in spells.items() if wanted in _names(some[0])}
    if not found:
        raise UsageError(f"nothing is said of who holds {name!r}; without --place all places are shown")
    return found


def _names(spell: Spell) -> set[str]:
    names = (spell.place.name, spell.place.name_ar, spell.place.id)
    return {_reduce(name) for name in names if name}


def _reduce(name: str) -> str:
    return fold(name).text.strip().casefold()
