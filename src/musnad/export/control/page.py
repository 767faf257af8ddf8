"""The page: a map of who holds what on a day that the reader chooses, and the timeline of every place."""

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from musnad.export.control.rows import to_row
from musnad.export.names import take_arabic_names
from musnad.export.page import assemble_page, iter_part_rows, load_labels, read_part
from musnad.model import Spell

LABELS = ("report/labels.csv", "control/labels.csv")
_STYLES = ("report/css/base", "report/css/map", "control/css/control")
_REUSED = ("dom", "report", "language", "frame", "projection", "outlines")
_SCRIPTS = (
    *(f"report/js/{name}" for name in _REUSED),
    *(f"control/js/{name}" for name in ("spells", "signs", "ground", "places", "start")),
)


def write_control_page(spells: Mapping[str, Sequence[Spell]], out: TextIO, *, day: datetime.date | None = None) -> None:
    """Writes a self-contained page; it opens on `day`, or on the last on which anything was said."""
    out.write(
        assemble_page(
            styles=[f"{name}.css" for name in _STYLES],
            scripts=[f"{name}.js" for name in _SCRIPTS],
            data=build_data(spells, day),
        )
    )


def _iter_names(spell: Spell) -> Iterator[str]:
    """The parties and sources of a spell."""
    for word in (*(word for view in spell.views for word in view.words), *spell.because, *spell.sieges):
        yield word.source
        yield from (party.name for party in word.parties)


def build_data(spells: Mapping[str, Sequence[Spell]], day: datetime.date | None) -> dict[str, Any]:
    """The places with their spells, and what the page needs to draw them."""
    labels = {key: words for name in LABELS for key, words in load_labels(name).items()}
    return {
        "places": [[to_row(spell) for spell in some] for some in spells.values()],
        "day": day.isoformat() if day else None,
        "names": take_arabic_names(name for some in spells.values() for spell in some for name in _iter_names(spell)),
        "articles": [],
        "families": {},
        "labels": labels,
        "cities": list(iter_part_rows("report/map/cities.csv")),
        "countries": list(iter_part_rows("report/map/countries.csv")),
        "outlines": json.loads(read_part("report/map/outlines.json")),
    }
