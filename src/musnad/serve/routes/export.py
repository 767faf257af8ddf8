"""All that a query finds, as a file."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Annotated, Any, Final, Literal

import msgspec
from litestar import get
from litestar.params import FromQuery, QueryParameter
from litestar.response import Stream
from sqlalchemy import Connection

from musnad.export.found import write_found_csv, write_found_jsonl
from musnad.model import UserRole
from musnad.model.row import ClaimRow, EventRow
from musnad.serve.desk import AtDesk, Desk
from musnad.serve.paging import Asking
from musnad.serve.veil import redact as redact_value
from musnad.serve.veil import redact_row
from musnad.store.search import Query, iter_claims, iter_events, parse_query

Kind = Literal["claims", "events"]
Form = Literal["jsonl", "csv", "geojson"]
Rows = Sequence[ClaimRow] | Sequence[EventRow]
_BATCH: Final = 500
_TYPES: Final = {"jsonl": "application/jsonl", "csv": "text/csv", "geojson": "application/geo+json"}


@get("/export", sync_to_thread=True, opt={"role": UserRole.VIEWER})
def export(
    desk: AtDesk,
    q: Asking = "",
    kind: FromQuery[Kind] = "claims",
    form: Annotated[Form, QueryParameter(name="format")] = "jsonl",
    redact: FromQuery[bool] = False,
) -> Stream:
    """The claims or events that a query finds, all of them; with `redact`, as always for viewers, without the names of
    private people."""
    query = parse_query(q)
    batches = _iter_batches(desk, query, kind, hidden=redact or not desk.may_see_all)
    headers = {"Content-Disposition": f'attachment; filename="{kind}.{form}"'}
    return Stream(_WRITERS[form](batches, kind), media_type=_TYPES[form], headers=headers)


def _iter_batches(desk: Desk, query: Query, kind: Kind, *, hidden: bool) -> Iterator[Rows]:
    """The rows, as the one who asks may see them; there is always a first batch."""
    with desk.record.reading() as connection:
        rows: Iterator[Any] = iter_claims(connection, query) if kind == "claims" else iter_events(connection, query)
        batch = list(islice(rows, _BATCH))
        yield _hide(connection, batch) if hidden else batch
        while batch := list(islice(rows, _BATCH)):
            yield _hide(connection, batch) if hidden else batch


def _hide(connection: Connection, rows: list[Any]) -> Rows:
    if rows and isinstance(rows[0], EventRow):
        return [redact_row(row) for row in rows]
    return redact_value(connection, rows, (row.article for row in rows), list[ClaimRow])


def _write_jsonl(batches: Iterable[Rows], kind: str) -> Iterator[str]:
    for rows in batches:
        out = io.StringIO()
        write_found_jsonl(rows, kind, out)
        yield out.getvalue()


def _write_csv(batches: Iterable[Rows], kind: str) -> Iterator[str]:
    for number, rows in enumerate(batches):
        out = io.StringIO(newline="")
        write_found_csv(rows, kind, out)
        yield out.getvalue().partition("\r\n")[2] if number else out.getvalue()


def _write_geojson(batches: Iterable[Rows], _: str) -> Iterator[str]:
    yield '{"type":"FeatureCollection","features":['
    border = ""
    for rows in batches:
        features = [msgspec.json.encode(_make_feature(row)).decode() for row in rows]
        yield border + ",\n".join(features) if features else ""
        border = ",\n"
    yield "]}\n"


def _make_feature(row: ClaimRow | EventRow) -> dict[str, Any]:
    point = None if row.lat is None or row.lon is None else {"type": "Point", "coordinates": [row.lon, row.lat]}
    return {"type": "Feature", "geometry": point, "properties": msgspec.to_builtins(row)}


_WRITERS: Final[dict[str, Callable[[Iterable[Rows], str], Iterator[str]]]] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "geojson": _write_geojson,
}
ROUTES: Final = (export,)
