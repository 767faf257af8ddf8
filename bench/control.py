"""The control of places against the table of who took which Syrian town when: `python -m bench.control`.

Once with claims made straight from the table's changes of hands, which leaves only the timeline to be judged, and once
with the table's dated sentences read as reports. Writes the section of bench/RECONCILE.md.
"""

import argparse
import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.control_table import Change, Row, Side, Told, find_change, iter_rows, iter_told
from bench.corpora import DEFAULT, hash_file
from bench.tables import to_table
from musnad.export.control.rows import tell_side
from musnad.model import (
    Article,
    Claim,
    ClaimType,
    Effect,
    Location,
    Period,
    Precision,
    Reading,
    Resolved,
    ResolvedName,
    Role,
    Span,
    Spell,
    State,
    Statement,
    Status,
)
from musnad.pipeline import read_article
from musnad.read.reader import Reader
from musnad.read.readers import DEFAULT as READER
from musnad.read.readers import READERS
from musnad.reconcile.control import find_spells, find_standing, find_words
from musnad.resolve.places import resolve_phrases

PAGE = Path(__file__).with_name("RECONCILE.md")
HEAD = "## Control"
NOTE = """Who held a Syrian town on the first of each month from {first} to {last}, by an encyclopedia's
histories of {towns} towns with {changes} dated changes of hands, which cue words find in them
(`bench/control_table.py`). `logic`: claims made straight from these changes, each an origin of its own. `read`: the
dated sentences read one by one as reports, each under a heading that names its town, with the day that it tells of for
its date. `unknown` is silence; `contested` says that origins differ, the right side among them. `after`: only the last
day of each change. `table`: the holder in the table's own column at its end; many histories end years before it.

A change that is missed leaves the one before it standing, which is most of what is wrong."""
LACKS = """What the changes that `read` misses lack, each counted once, at the first that is wanting:"""
_TYPES = {Effect.TAKES: ClaimType.CAPTURE, Effect.HOLDS: ClaimType.HOLD, Effect.LEAVES: ClaimType.WITHDRAWAL}
_PARTIES = {
    "government": ("syria-army", "syria-government"),
    "opposition": ("syrian-opposition", None),
    "is": ("islamic-state", None),
    "kurdish": ("sdf", None),
    "jihadist": ("nusra-front", None),
}
_FLAGS = {
    "United": "government",
    "Flag of Syria": "government",
    "Hayat": "jihadist",
    "Rojava": "kurdish",
    "Democratic": "kurdish",
    "1932": "opposition",
    "Turkey": "turkey",
}
_MONTHS = [datetime.date(year, month, 1) for year in range(2012, 2021) for month in range(1, 13)]
_FINE = (Precision.TOWN, Precision.QUARTER, Precision.SITE)
_END = datetime.date(2023, 10, 9)
VERDICTS = ("right", "contested", "wrong", "unknown")


class Town(NamedTuple):
    """A town with its place, its dated sentences and the changes of hands among them, oldest first."""

    row: Row
    place: Location
    told: tuple[Told, ...]
    changes: tuple[Change, ...]


class Read(NamedTuple):
    """What was read of a dated sentence of a town."""

    town: Town
    told: Told
    claims: tuple[Claim, ...]
    words: tuple[Statement, ...]


def load_towns(path: Path) -> list[Town]:
    """The towns of the table that the gazetteer knows, each as a place of its own, and of which a change is told."""
    towns = []
    for row in iter_rows(path):
        told = tuple(iter_told(row.text))
        changes = sorted(filter(None, map(find_change, told)), key=lambda change: change.last)
        place = _locate(row)
        if changes and place is not None:
            towns.append(Town(row, place, told, tuple(changes)))
    shared = Counter(town.place.id for town in towns)
    return [town for town in towns if shared[town.place.id] == 1]


def _locate(row: Row) -> Location | None:
    """The place of the row where the gazetteer has one of its name."""
    phrase = _head(row).removeprefix("The ")
    (found, *_) = resolve_phrases([(Span(0, len(phrase)), phrase)], phrase).values()
    return next((place for place in found if place.id and place.reason is None and place.precision in _FINE), None)


def iter_made(town: Town) -> Iterator[Statement]:
    """What claims made from the changes say, each with an origin of its own."""
    for number, change in enumerate(town.changes):
        article = Article(id=f"{town.row.town} {number}", text=town.row.town)
        yield from find_words(article, Reading(article.id, (_to_claim(article, town.place, change),)))


def _to_claim(article: Article, place: Location, change: Change) -> Claim:
    whole = Span(0, len(article.text))
    parties = [_PARTIES[side] for side in sorted(change.sides)]
    return Claim(
        id=article.id,
        type=_TYPES[change.effect],
        status=Status.ASSERTED,
        trigger=whole,
        roles={Role.PLACE: (place.span,), Role.ACTOR: (whole,)},
        when=Period(change.first, change.last),
        resolved=Resolved(
            places=(place,),
            actors=tuple(ResolvedName(span=whole, id=one, name=one, side=side) for one, side in parties),
        ),
    )


def read_told(town: Town, reader: Reader) -> list[Read]:
    """The dated sentences of a town, read as reports."""
    found = []
    for number, told in enumerate(town.told):
        article = Article(id=f"{town.row.town} {number}", text=f"{_head(town.row)}\n{told.text}", published=told.last)
        reading = read_article(article, reader)
        found.append(Read(town, told, reading.claims, find_words(article, reading)))
    return found


def _head(row: Row) -> str:
    """What a report says before it speaks of "the town" and "the army"."""
    city, _, quarter = row.town.partition(" – ")
    place = f"The district of {quarter} in the city of {city}" if quarter else f"The town of {city}"
    return f"{place}, {row.province} province, Syria."


def tell_truth(changes: Iterable[Change], day: datetime.date) -> frozenset[Side]:
    """Who held a town on a day by its changes; empty where they do not say."""
    before = [change for change in changes if change.last <= day]
    leaves = bool(before) and before[-1].effect is Effect.LEAVES
    return before[-1].sides if before and not leaves else frozenset()


def judge(spell: Spell | None, truth: frozenset[Side]) -> str:
    """How what is shown of a town fits who held it."""
    if spell is None or spell.state is State.UNKNOWN:
        return "unknown"
    shown = {tell_side(view.party) for view in spell.views}
    if not shown & truth:
        return "wrong"
    return "contested" if spell.state is State.CONTESTED and not shown <= truth else "right"


def score(towns: Sequence[Town], spells: Mapping[str, Sequence[Spell]]) -> dict[str, Counter[str]]:
    """How often what is shown is right, by the days asked about."""
    found = {name: Counter[str]() for name in ("months", "after", "table")}
    for town in towns:
        some = spells.get(town.place.id or "", ())
        for name, day, truth in _iter_questions(town):
            found[name][judge(next(iter(find_standing({"": some}, day)), None), truth)] += 1
    return found


def _iter_questions(town: Town) -> Iterator[tuple[str, datetime.date, frozenset[Side]]]:
    """The days asked about with who held the town on them."""
    days = [*(("months", day) for day in _MONTHS), *(("after", change.last) for change in town.changes)]
    for name, day in days:
        if truth := tell_truth(town.changes, day):
            yield name, day, truth
    yield "table", _END, frozenset(side for flag, side in _FLAGS.items() if flag in town.row.flags)


def measure(towns: Sequence[Town], read: Iterable[Read]) -> dict[str, dict[str, Counter[str]]]:
    """The verdicts by way: `logic` with claims made from the changes, `read` with those read from the sentences."""
    made = find_spells(word for town in towns for word in iter_made(town))
    found = find_spells(word for one in read for word in one.words)
    return {"logic": score(towns, made), "read": score(towns, found)}


def tell_lack(read: Read, change: Change) -> str:
    """What is wanting for a change to be seen in what was read of its sentence."""
    at = [word for word in read.words if word.place.id == read.town.place.id]
    if at:
        seen = any(tell_side(party) in change.sides for word in at for party in word.parties)
        return "nothing: it is seen" if seen else "the right party"
    claims = [claim for claim in read.claims if claim.type in _TYPES.values() and claim.status is Status.ASSERTED]
    claim = next(iter(claims), None)
    if claim is None:
        return "a claim"
    if not (claim.roles.get(Role.ACTOR) or claim.roles.get(Role.TARGET)):
        return 'a party: "under rebel control" has none'
    if not (claim.roles.get(Role.PLACE) or claim.roles.get(Role.ORIGIN)):
        return "a place"
    return "the id of the place, or of the party"


def _find_table(shared: Path) -> Path:
    return shared / "corpus" / "control" / "control-of-cities-syria.md"


def write_section(shared: Path) -> str:
    """The section of the page of results."""
    path = _find_table(shared)
    towns = load_towns(path)
    reader = READERS[READER](threads=2)
    read = [one for town in towns for one in read_told(town, reader)]
    lacks = Counter(tell_lack(one, change) for one in read if (change := find_change(one.told)))
    changes = sum(len(town.changes) for town in towns)
    note = NOTE.format(first=_MONTHS[0], last=_MONTHS[-1], towns=len(towns), changes=changes)
    rows = [
        [
            f"{way}: {days}",
            str(sum(found.values())),
            *(f"{found[one] / max(1, sum(found.values())):.4f}" for one in VERDICTS),
        ]
        for way, groups in measure(towns, read).items()
        for days, found in groups.items()
    ]
    verdicts = to_table(["way: days", "asked", *VERDICTS], rows)
    causes = to_table(["lacking", "changes"], [[lack, str(count)] for lack, count in lacks.most_common()])
    return f"{HEAD}\n\n{note}\n\nTable `{hash_file(path)}`.\n\n{verdicts}\n\n{LACKS}\n\n{causes}\n"


def put_section(page: str, section: str) -> str:
    """The page with the section in the place of the one of the same head, at its end where there was none."""
    before, _, rest = page.partition(f"\n{HEAD}\n")
    _, mark, after = rest.partition("\n## ")
    return f"{before.rstrip()}\n\n{section}" + (f"{mark}{after}" if mark else "")


def main() -> None:
    """Measure and write the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    section = write_section(parser.parse_args().shared)
    PAGE.write_text(put_section(PAGE.read_text(encoding="utf-8"), section), encoding="utf-8")


if __name__ == "__main__":
    main()
