"""A claim with the reasons for it: for every value its words, the rule, and the row of the table it came from."""

from collections.abc import Iterator
from typing import NamedTuple, TextIO

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from musnad.export.plain import to_plain
from musnad.export.sentences import Sentences
from musnad.export.terminal.cell import Bidi, Cell
from musnad.export.values import count_text, period_lines
from musnad.model import Article, Claim, Location, ResolvedName, Span

_HEADS = ("field", "value", "words", "rule", "row")


class Finding(NamedTuple):
    """One value of a claim: what it is, the words it rests on, the rule and the table row that gave it."""

    field: str
    value: str
    span: Span | None = None
    rule: str = ""
    row: str = ""


def write_reasons(article: Article, claim: Claim, out: TextIO, *, bidi: Bidi = Bidi.LOGICAL) -> None:
    """Write the claim's sentence and a table of its values with their reasons."""
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    console.print(Cell([f"{claim.type}, {claim.status}, {claim.id}"], bidi, style="bold"))
    console.print(Cell([Sentences(article).around(claim.trigger)], bidi))
    table = Table(*_HEADS, box=SIMPLE, show_lines=True, pad_edge=False, header_style="bold")
    for finding in iter_findings(claim):
        words = to_plain(finding.span.of(article.text)) if finding.span else ""
        cells = (finding.field, to_plain(finding.value), words, finding.rule, to_plain(finding.row))
        table.add_row(*(Cell([cell], bidi) for cell in cells))
    console.print(table)


def iter_findings(claim: Claim) -> Iterator[Finding]:
    """Every value of the claim with its reason, as read and then as resolved; "no reason kept" where none is."""
    for field, value, span, at in _iter_values(claim):
        reasons = [reason for reason in claim.reasons or () if reason.field == field and at in {reason.span, None}]
        if not reasons:
            yield Finding(field, value, span, "no reason kept")
        for reason in reasons:
            yield Finding(field, value, span or reason.span, reason.rule, reason.row or "")
    yield from _iter_resolved(claim)


def _iter_values(claim: Claim) -> Iterator[tuple[str, str, Span | None, Span | None]]:
    """Field, value, the words of the value, and the span at which the reader keeps its reason."""
    yield "type", claim.type, claim.trigger, None
    yield "status", claim.status, None, None
    for role, spans in claim.roles.items():
        for span in spans:
            yield role, "", span, span
    for count in claim.quantity:
        yield "quantity", count_text(count), count.span, count.span
    for step, link in enumerate(claim.chain, 1):
        yield "chain", f"speaker {step}", link.source, link.cue or link.source
    if claim.cause:
        yield "cause", claim.cause, None, None


def _iter_resolved(claim: Claim) -> Iterator[Finding]:
    found = claim.resolved
    if found is None:
        return
    if claim.when or found.when:
        days = " ".join(period_lines(claim.when)) if claim.when else "unknown"
        yield Finding("when", days, None, found.when or "")
    yield from map(_to_place, found.places)
    for field, names in (("actor", found.actors), ("source", found.sources)):
        yield from (_to_name(field, name) for name in names)


def _to_place(place: Location) -> Finding:
    if place.id is None:
        return Finding("where", "unknown", place.span, place.reason or "")
    point = f"({place.lat:.4f}, {place.lon:.4f})" if place.lat is not None and place.lon is not None else "no point"
    known = (place.name, place.admin1, place.country, point, place.precision and f"precision {place.precision}")
    return Finding("where", ", ".join(value for value in known if value), place.span, place.reason or "", place.id)


def _to_name(field: str, name: ResolvedName) -> Finding:
    known = (name.name, name.kind, name.side and f"side {name.side}")
    value = ", ".join(value for value in known if value) or "unknown"
    return Finding(f"{field} named", value, name.span, name.reason or "", name.id or "")
