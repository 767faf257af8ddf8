"""What is known of those who speak and those who act, summed up over all claims and events."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import asdict
from sqlalchemy import Connection, delete, func, select

from musnad.lexicon.registry import load_actors, load_sources
from musnad.lexicon.tables import iter_rows
from musnad.model import Event
from musnad.model.row import ActorRow, SourceRow
from musnad.model.wire import to_json
from musnad.store.views.entities import insert
from musnad.store.views.named import load_known_names, reduce_name
from musnad.store.views.tables import claim_names, entities, view_actors, view_claims, view_sources


class _Tally:
    """What one source has said."""

    __slots__ = ("alone", "claims", "contradicted", "corroborated", "denied", "first", "last", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.claims = self.alone = self.corroborated = self.contradicted = self.denied = 0
        self.first: datetime.date | None = None
        self.last: datetime.date | None = None

    def see(self, day: datetime.date | None) -> None:
        if day is not None:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)


class SourceTally:
    """Counts, event by event, what each source has said and how it stands beside what others say."""

    def __init__(self) -> None:
        self._by_key: dict[str, _Tally] = {}
        self._ids = {name: key for key, names in load_known_names("sources").items() for name in names}

    def add(self, event: Event) -> None:
        """Take in an event."""
        disputed = {claim for one in event.discrepancies for side in one.values for claim in side.claims}
        denied = {claim for _, claim in event.denials}
        for origin in event.origins:
            key = self._ids.get(reduce_name(origin.source)) or f"~{reduce_name(origin.source)}"
            tally = self._by_key.setdefault(key, _Tally(origin.source))
            tally.claims += len(origin.claims)
            if len(event.origins) == 1:
                tally.alone += len(origin.claims)
            else:
                tally.corroborated += sum(claim not in disputed for claim in origin.claims)
            tally.contradicted += sum(claim in disputed for claim in origin.claims)
            tally.denied += sum(claim in denied for claim in origin.claims)
            tally.see(origin.first)

    def write(self, connection: Connection) -> None:
        """Puts the sums into the table, in place of what was there."""
        arabic = load_arabic_names("sources")
        rows = [_to_source(key, tally, arabic) for key, tally in self._by_key.items()]
        connection.execute(delete(view_sources))
        insert(
            connection,
            view_sources,
            ({"id": row.id, "name": row.name, "claims": row.claims, "body": to_json(row)} for row in rows),
        )


def _to_source(key: str, tally: _Tally, arabic: Mapping[str, str]) -> SourceRow:
    known = load_sources().get(key)
    return SourceRow(
        id=key,
        name=known.name if known else tally.name,
        name_ar=arabic.get(key),
        kind=known.kind if known else None,
        side=known.side if known else None,
        claims=tally.claims,
        alone=tally.alone,
        corroborated=tally.corroborated,
        contradicted=tally.contradicted,
        denied=tally.denied,
        first=tally.first,
        last=tally.last,
    )


def write_actors(connection: Connection) -> None:
    """Sums up what each party of the registry did and suffered, in place of what was there."""
    rows = list(_iter_actors(connection))
    connection.execute(delete(view_actors))
    insert(
        connection,
        view_actors,
        ({"id": row.id, "name": row.name, "claims": row.did + row.suffered, "body": to_json(row)} for row in rows),
    )


def _iter_actors(connection: Connection) -> Iterator[ActorRow]:
    query = (
        select(
            entities.c.role,
            entities.c.key,
            func.count().label("claims"),
            func.min(view_claims.c.first).label("first"),
            func.max(view_claims.c.first).label("last"),
        )
        .join(claim_names, claim_names.c.entity == entities.c.number)
        .join(view_claims, view_claims.c.number == claim_names.c.number)
        .where(entities.c.role.in_(["actor", "target"]), ~entities.c.key.startswith("~"))
        .group_by(entities.c.role, entities.c.key)
    )
    sums: defaultdict[str, dict[str, int]] = defaultdict(dict)
    days: defaultdict[str, list[int]] = defaultdict(list)
    for row in connection.execute(query):
        sums[row.key][row.role] = row.claims
        days[row.key] += [day for day in (row.first, row.last) if day is not None]
    arabic = load_arabic_names("actors")
    for key in sorted(sums):
        yield _to_actor(key, sums[key], days[key], arabic)


def _to_actor(key: str, sums: Mapping[str, int], days: Iterable[int], arabic: Mapping[str, str]) -> ActorRow:
    known, all_days = load_actors().get(key), [datetime.date.fromordinal(day) for day in days]
    facts = asdict(known) if known else {}
    return ActorRow(
        id=key,
        name=facts.get("name", key),
        name_ar=arabic.get(key),
        kind=facts.get("kind"),
        side=facts.get("side"),
        country=facts.get("country"),
        did=sums.get("actor", 0),
        suffered=sums.get("target", 0),
        first=min(all_days, default=None),
        last=max(all_days, default=None),
    )


def load_arabic_names(table: str) -> dict[str, str]:
    """By id the first Arabic name that betrays no stance."""
    found: dict[str, str] = {}
    for row in iter_rows(f"ar/{table}.csv"):
        if row["kind"] == "name" and not row.get("stance"):
            found.setdefault(row[table.removesuffix("s")], row["form"])
    return found
