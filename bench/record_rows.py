"""A record of any size, generated: its derived tables and texts written directly as rows.

Ten years of a war: happenings told by one article or several, most of them in few towns and by few sources; texts in
Arabic and English whose words are as unevenly common as those of a language.
"""

import datetime
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from musnad.lexicon.registry import load_actors, load_sources
from musnad.lexicon.tables import iter_rows
from musnad.model import ClaimType, Counted, Event, Location, Origin, Period, Precision, Span, Status
from musnad.model.row import ClaimRow, EventRow, Evidence, Figure, Range
from musnad.model.wire import to_json
from musnad.store.tables import articles, claims, log
from musnad.store.views.built import ARTICLES, CLAIMS, EVENTS, set_built
from musnad.store.views.claims import HARM_OF, locate
from musnad.store.views.entities import Entities, insert
from musnad.store.views.happening import TYPE, Links
from musnad.store.views.named import Named, reduce_name
from musnad.store.views.numbers import BITS
from musnad.store.views.tables import (
    HARMS,
    claim_names,
    event_names,
    view_articles,
    view_claim_rows,
    view_claims,
    view_event_rows,
    view_events,
)
from musnad.store.views.words import add_words, split_article

START: Final = datetime.date(2012, 1, 1).toordinal()
DAYS: Final = 3653
TOWNS, WORDS, TEXT = 2000, 60_000, 120
_LETTERS: Final = "ابتجحدرسصطعفقكلمنهوي"
_SYLLABLES: Final = ("ka", "ri", "mo", "sha", "te", "lun", "bar", "dis", "fo", "gen")
_TYPES: Final = {
    ClaimType.DEATH: 25,
    ClaimType.SHELLING: 14,
    ClaimType.AIRSTRIKE: 12,
    ClaimType.CLASH: 12,
    ClaimType.INJURY: 10,
    ClaimType.CAPTURE: 6,
    ClaimType.ARREST: 5,
    ClaimType.DISPLACEMENT: 4,
    ClaimType.SIEGE: 3,
    ClaimType.AID: 3,
    ClaimType.MEETING: 3,
    ClaimType.CEASEFIRE: 2,
    ClaimType.SURRENDER: 1,
}
_STATUSES: Final = {Status.ASSERTED: 90, Status.DENIED: 4, Status.POSSIBLE: 3, Status.EXPECTED: 2, Status.PROPOSED: 1}


class Town(NamedTuple):
    """A place where things happen."""

    id: str
    name: str
    location: Location


class Choice:
    """Draws among items, some far more often than others."""

    def __init__(self, items: Sequence[Any], weights: Sequence[float] | None = None) -> None:
        self.items = items
        self._weights = list(accumulate(weights or (1 / (i + 2) for i in range(len(items)))))

    def draw(self, dice: random.Random, count: int = 1) -> list[Any]:
        """So many of them, with repetition."""
        return dice.choices(self.items, cum_weights=self._weights, k=count)


class World:
    """What the record tells of."""

    def __init__(self, dice: random.Random) -> None:
        self.towns = Choice([_make_town(dice, number) for number in range(TOWNS)])
        self.actors = Choice(sorted(load_actors())[:120])
        self.sources = Choice(sorted(load_sources())[:200])
        self.types = Choice(list(_TYPES), list(_TYPES.values()))
        self.statuses = Choice(list(_STATUSES), list(_STATUSES.values()))
        self.words = {lang: Choice(_make_words(dice, lang)) for lang in ("ar", "en")}


def _make_town(dice: random.Random, number: int) -> Town:
    name = f"Town {number}"
    place = Location(
        span=Span(0, 1),
        id=f"t{number}",
        name=name,
        name_ar=f"بلدة {number}",
        lat=round(dice.uniform(32.5, 37.0), 4),
        lon=round(dice.uniform(36.0, 42.0), 4),
        precision=dice.choices([Precision.TOWN, Precision.QUARTER, Precision.PROVINCE], [8, 1, 1])[0],
        radius_km=3.0,
    )
    return Town(f"t{number}", name, place)


def _make_words(dice: random.Random, lang: str) -> list[str]:
    known = {word for row in iter_rows(f"{lang}/triggers.csv") for word in row["form"].split()}
    letters = _LETTERS if lang == "ar" else _SYLLABLES
    made = {"".join(dice.choices(letters, k=dice.randint(2, 6))) for _ in range(WORDS)}
    return [*sorted(known), *sorted(made - known)]


class Told(NamedTuple):
    """A happening, and on which days so many reports of it came out."""

    number: int
    kind: ClaimType
    day: int
    town: Town
    actor: str
    killed: int
    reports: tuple[int, ...]


def iter_told(dice: random.Random, world: World, most: int) -> Iterator[Told]:
    """Happenings in the order of days, with so many claims in all."""
    days = sorted(dice.choices(range(DAYS), k=most * 4 // 9))
    taken: defaultdict[int, int] = defaultdict(int)
    for day in days:
        date = START + day
        number = (date << BITS) + taken[date]
        taken[date] += 1
        count = dice.choices([1, 2, 3, 5, 9, 20], [55, 20, 12, 8, 4, 1])[0]
        yield Told(
            number,
            world.types.draw(dice)[0],
            date,
            world.towns.draw(dice)[0],
            world.actors.draw(dice)[0],
            int(dice.paretovariate(0.9)) % 400,
            tuple(sorted(date + dice.randint(0, 3) for _ in range(count))),
        )


class Writer:
    """Fills a record."""

    def __init__(self, connection: Connection, *, seed: int = 1) -> None:
        self._connection, self._dice = connection, random.Random(seed)
        self._world = World(self._dice)
        self._entities = Entities(connection)
        self._rows: defaultdict[Any, list[dict[str, Any]]] = defaultdict(list)
        self._words: list[tuple[int, dict[str, list[str]]]] = []
        self._taken: defaultdict[tuple[str, int], int] = defaultdict(int)
        self._open: defaultdict[int, list[tuple[int, str, str, str]]] = defaultdict(list)
        self._claims = self._articles = 0

    def fill(self, most: int) -> None:
        """Writes so many claims, in nearly a third as many articles."""
        self._connection.execute(log.insert(), _make_entry())
        for told in islice(iter_told(self._dice, self._world, most), most):
            self._write_event(told)
            if len(self._rows[view_claims]) > 5000:
                self._flush()
            if self._claims >= most:
                break
        self._flush()
        for part in (ARTICLES, CLAIMS, EVENTS):
            set_built(self._connection, part, 1)

    def _write_event(self, told: Told) -> None:
        rows = [self._write_claim(told, day) for day in told.reports]
        named = {entity for _, some in rows for entity in some}
        kind = self._entities.find(Named(TYPE, told.kind.value, frozenset()))
        self._rows[event_names] += [{"entity": one, "number": told.number} for one in sorted({*named, kind})]
        first = rows[0][0]
        origins = len({row.source for row, _ in rows})
        event = _make_event(told, [row for row, _ in rows])
        row = _make_event_row(told, event, rows[0][0], origins)
        where = locate(told.town.location)
        best = dict.fromkeys(HARMS) | ({HARM_OF[told.kind]: told.killed} if told.kind in HARM_OF else {})
        self._rows[view_events].append(
            {
                "number": told.number,
                "key": first.id,
                "type": told.kind.value,
                "status": first.status.value,
                "first": told.day,
                "reach": told.day,
                **where,
                "confidence": first.confidence,
                "state": self._draw_state(),
                "decision": None,
                "assignee": None,
                "entry": 1,
                **best,
                "origins": origins,
                "publishers": origins,
                "reports": len(rows),
                "claims": len(rows),
                "contested": origins > 2,
                "denied": first.status is Status.DENIED,
                "counted": told.killed > 0,
                "placed": True,
                "grade": None,
                "side": self._dice.randrange(300),
                "mark": "",
            }
        )
        body = {"body": to_json(row), "event": to_json(event), "links": to_json(Links((), ()))}
        self._rows[view_event_rows].append({"number": told.number, **body})

    def _draw_state(self) -> str:
        return self._dice.choices(["machine", "assigned", "review", "final"], [960, 15, 15, 10])[0]

    def _take(self, table: str, day: int) -> int:
        self._taken[table, day] += 1
        return (day << BITS) + self._taken[table, day] - 1

    def _write_claim(self, told: Told, published: int) -> tuple[ClaimRow, set[int]]:
        """The row of one report's claim, and whom it names."""
        article, name, lang, publisher = self._find_article(published)
        self._claims += 1
        dice, number = self._dice, self._take("claims", told.day)
        status = self._world.statuses.draw(dice)[0]
        source = self._world.sources.draw(dice)[0]
        row = _make_claim_row(dice, told, f"{self._claims:012x}", name, status, source, publisher, published, lang)
        harm = HARM_OF.get(told.kind)
        self._rows[view_claims].append(
            {
                "number": number,
                "id": row.id,
                "article": article,
                "event": told.number,
                "lang": lang,
                "type": told.kind.value,
                "status": status.value,
                "first": told.day,
                "reach": told.day,
                **locate(told.town.location),
                "confidence": row.confidence,
                "state": self._draw_state(),
                "decision": None,
                "assignee": None,
                "entry": 1,
                "harm": harm,
                "figure": told.killed if harm else None,
                "counted": bool(row.counts),
                "placed": True,
            }
        )
        self._rows[view_claim_rows].append({"number": number, "body": to_json(row)})
        body = {"article_id": name, "id": row.id, "entry": 1, "position": 0, "body": "{}"}
        self._rows[claims].append(body)
        town = told.town
        named = {
            self._entities.find(one)
            for one in (
                Named("actor", told.actor, frozenset({reduce_name(told.actor)})),
                Named("source", source, frozenset({reduce_name(source)})),
                Named("origin", source, frozenset({reduce_name(source)})),
                Named("source", publisher, frozenset({reduce_name(publisher)})),
                Named("publisher", publisher, frozenset({reduce_name(publisher)})),
                Named("place", town.id, frozenset({reduce_name(town.name)}), town.location.lat, town.location.lon),
            )
        }
        self._rows[claim_names] += [{"entity": one, "number": number} for one in sorted(named)]
        return row, named

    def _find_article(self, day: int) -> tuple[int, str, str, str]:
        """An article of that day with room for a claim, else a new one."""
        waiting = self._open[day]
        if not waiting:
            waiting += [self._write_article(day)] * self._dice.choice([2, 3, 3, 4, 5])
            self._dice.shuffle(waiting)
        return waiting.pop()

    def _write_article(self, day: int) -> tuple[int, str, str, str]:
        self._articles += 1
        dice, number, name = self._dice, self._take("articles", day), f"article-{self._articles}"
        lang = "ar" if dice.random() < 0.8 else "en"
        publisher = self._world.sources.draw(dice)[0]
        text = " ".join(self._world.words[lang].draw(dice, TEXT))
        title = text[:60]
        published = datetime.date.fromordinal(day).isoformat()
        common = {"id": name, "entry": 1, "captured": "2026-01-01T00:00:00.000000Z", "url": None, "lang": lang}
        common |= {"publisher": publisher, "published": published, "title": title}
        self._rows[articles].append(common | {"sha256": "", "data": b"", "text": text.encode()})
        known = self._entities.find(Named("publisher", publisher, frozenset({reduce_name(publisher)})))
        self._rows[view_articles].append(common | {"number": number, "named": known, "claims": 3})
        self._words.append((number, split_article(title, text)))
        return number, name, lang, publisher

    def _flush(self) -> None:
        for table in (articles, claims, view_articles, view_claims, view_claim_rows, claim_names):
            insert(self._connection, table, self._rows.pop(table, []))
        for table in (view_events, view_event_rows, event_names):
            insert(self._connection, table, self._rows.pop(table, []))
        add_words(self._connection, self._words)
        self._words.clear()
        self._entities.flush()


def _make_entry() -> dict[str, Any]:
    keys = {"who": "bench", "what": "article added", "subject": "all", "previous": "0" * 64, "hash": "0" * 64}
    return {"number": 1, "at": "2026-01-01T00:00:00.000000Z", "why": None, "before": None, "after": None, **keys}


def _make_claim_row(
    dice: random.Random,
    told: Told,
    claim: str,
    article: str,
    status: Status,
    source: str,
    publisher: str,
    published: int,
    lang: str,
) -> ClaimRow:
    day, place = datetime.date.fromordinal(told.day), told.town.location
    text = "قتل عدد من المدنيين في قصف مدفعي على البلدة مساء أمس بحسب مصدر محلي" * 2
    return ClaimRow(
        id=claim,
        article=article,
        type=told.kind,
        status=status,
        trigger="قصف",
        evidence=Evidence(text, ((0, 3, "trigger"), (8, 16, "target"), (24, 30, "actor"))),
        actors=(told.actor,),
        targets=("المدنيين",),
        place=place.name,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
        precision=place.precision,
        day=(day, day),
        counts=(Figure(told.killed, told.killed, Counted.CIVILIAN),) if told.killed else (),
        source=source,
        publisher=publisher,
        published=datetime.date.fromordinal(published),
        confidence=round(dice.betavariate(6, 2), 3),
        lang=lang,
    )


def _make_event(told: Told, rows: Sequence[ClaimRow]) -> Event:
    day, place = datetime.date.fromordinal(told.day), told.town.location
    sources: defaultdict[str, list[ClaimRow]] = defaultdict(list)
    for row in rows:
        sources[row.source or ""].append(row)
    return Event(
        id=f"{day:%Y%m%d}-{len(rows):03d}-{rows[0].id[:8]}",
        type=told.kind,
        claims=tuple(row.id for row in rows),
        reports=tuple(sorted({row.article for row in rows})),
        date=Period(day, day),
        lat=place.lat,
        lon=place.lon,
        place=place.name,
        precision=place.precision,
        actors=(told.actor,),
        counts={},
        origins=tuple(
            Origin(source=name, reports=tuple({row.article for row in some}), claims=tuple(row.id for row in some))
            for name, some in sources.items()
        ),
        status=rows[0].status,
        discrepancies=(),
    )


def _make_event_row(told: Told, event: Event, first: ClaimRow, origins: int) -> EventRow:
    place = told.town.location
    counts = {"killed": Range(told.killed, told.killed, told.killed)} if told.kind is ClaimType.DEATH else {}
    return EventRow(
        key=first.id,
        type=told.kind,
        types=(told.kind,),
        day=first.day,
        place=place.name,
        place_ar=place.name_ar,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
        precision=place.precision,
        actors=event.actors,
        counts=counts,
        origins=origins,
        publishers=origins,
        reports=len(event.reports),
        claims=len(event.claims),
        status=event.status,
        contested=origins > 2,
        denied=False,
        grade=None,
        clarity=None,
        confidence=first.confidence,
        changed=None,
    )
