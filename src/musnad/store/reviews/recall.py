"""The reviews that the log holds, and where things stand."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

import msgspec
from sqlalchemy import Connection, select

from musnad.model import Act, Change, Claim, Entry, Kind, Link, Review, Standing
from musnad.store.reviews.standing import mark_undone
from musnad.store.tables import log, standings

_CHANGE: Final = msgspec.json.Decoder(Change)
_STANDING: Final = msgspec.json.Decoder(Standing)
_BATCH: Final = 500

WHAT: Final = {f"{kind}: {act}": (kind, act) for kind in Kind for act in Act}  # of entries that are reviews


def to_review(entry: Entry) -> Review:
    """The review that an entry of the log is."""
    kind, act = WHAT[entry.what]
    return Review(
        number=entry.number,
        at=entry.at,
        who=entry.who,
        act=act,
        kind=kind,
        subject=entry.subject,
        why=entry.why or "",
        before=_CHANGE.decode(entry.before or "{}"),
        after=_CHANGE.decode(entry.after or "{}"),
    )


def load_reviews(connection: Connection, kind: Kind, subject: str) -> list[Review]:
    """All reviews of one claim, event or link, in order."""
    ours = [what for what, key in WHAT.items() if key[0] is kind]
    query = select(log).where(log.c.subject == subject, log.c.what.in_(ours)).order_by(log.c.number)
    return mark_undone(to_review(Entry(**row)) for row in connection.execute(query).mappings())


def load_all_reviews(connection: Connection, subjects: Collection[str]) -> list[Review]:
    """All reviews of these claims, events and links, in order."""
    query = select(log).where(log.c.subject.in_(sorted(subjects)), log.c.what.in_(WHAT)).order_by(log.c.number)
    return mark_undone(to_review(Entry(**row)) for row in connection.execute(query).mappings())


def find_review(connection: Connection, number: int) -> Review | None:
    """The review that is this entry of the log; None where it is none."""
    row = connection.execute(select(log).where(log.c.number == number)).mappings().first()
    if row is None or row["what"] not in WHAT:
        return None
    kind, _ = WHAT[row["what"]]
    return next(one for one in load_reviews(connection, kind, row["subject"]) if one.number == number)


def find_standing(connection: Connection, kind: Kind, subject: str) -> Standing:
    """Where it stands; that of the machine where nobody looked at it."""
    query = select(standings.c.body).where(standings.c.kind == kind, standings.c.subject == subject)
    body = connection.execute(query).scalar()
    return _STANDING.decode(body) if body is not None else Standing()


def find_event_standing(connection: Connection, held: Sequence[str]) -> tuple[str, Standing]:
    """Where the event of these claims stands, and under which of them: the newest, else the first and that of the
    machine."""
    found = iter_standings(connection, Kind.EVENT, held)
    return max(found, key=lambda one: one[1].last, default=(held[0], Standing()))


def iter_standings(
    connection: Connection, kind: Kind, subjects: Iterable[str] | None = None
) -> Iterator[tuple[str, Standing]]:
    """What people looked at, or those of it that are asked for, with where it stands."""
    query = select(standings.c.subject, standings.c.body).where(standings.c.kind == kind)
    if subjects is None:
        rows = connection.execute(query.order_by(standings.c.subject).execution_options(yield_per=_BATCH))
        yield from ((subject, _STANDING.decode(body)) for subject, body in rows)
        return
    wanted = list(subjects)
    for start in range(0, len(wanted), _BATCH):
        some = query.where(standings.c.subject.in_(wanted[start : start + _BATCH]))
        yield from ((subject, _STANDING.decode(body)) for subject, body in connection.execute(some))


def iter_links(connection: Connection) -> Iterator[Link]:
    """What people judged of pairs of claims, signed and dated, those taken back left out."""
    for subject, standing in iter_standings(connection, Kind.LINK):
        if standing.judgement is not None and standing.at is not None:
            left, right = subject.split(" ")
            on = datetime.date.fromisoformat(standing.at[:10])
            yield Link(left=left, right=right, judgement=standing.judgement, by=standing.by, on=on)


def take_effect(claim: Claim, standing: Standing | None) -> Claim:
    """The claim as people corrected it, or as it was read."""
    return standing.claim if standing and standing.claim else claim
