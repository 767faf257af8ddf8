"""What an event rests on: its counts, its claims by origin, where they disagree, and why they are linked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TextIO

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Column, Table

from musnad.export.plain import to_plain
from musnad.export.sentences import Sentences
from musnad.export.terminal.cell import Bidi, Cell
from musnad.export.terminal.events import bounds_text
from musnad.export.values import count_text, period_lines
from musnad.model import Article, Claim, Event, Judged, Link, Origin, Role, Status

Row = Sequence[Sequence[str]]  # the lines of each cell

SHOWN = 12  # links; the others are only counted
GROUNDS = 4  # of a link, those that weigh most


class Said(NamedTuple):
    """A claim with the article that holds it."""

    article: Article
    claim: Claim


def write_event(
    event: Event,
    said: Mapping[str, Said],
    links: Sequence[Link],
    rejected: Sequence[Link],
    out: TextIO,
    *,
    bidi: Bidi = Bidi.LOGICAL,
    width: int | None = None,
) -> None:
    """Write all that an event rests on; `rejected` are links to claims that were left outside it."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, width=width)
    for line in _iter_head(event):
        console.print(Cell([to_plain(line)], bidi, style="bold" if line.startswith(event.id) else ""))
    _print(console, bidi, ("count", "figure", _id("claim"), "publisher", "words"), _iter_counts(event, said))
    _print(console, bidi, ("origin", _id("claims"), "publisher", "words"), _iter_origins(event, said))
    _print(console, bidi, ("disagree on", "value", _id("claims")), _iter_discrepancies(event))
    _print(console, bidi, ("denies", "denied"), _iter_denials(event, said))
    _print(console, bidi, (_id("linked"), "how sure", "because"), map(_to_row, links[:SHOWN]))
    if len(links) > SHOWN:
        console.print(f"and {len(links) - SHOWN} links more\n")
    _print(console, bidi, (_id("left outside"), "how sure", "because"), map(_to_row, rejected[:SHOWN]))


def _id(head: str) -> Column:
    """A column of ids, which are copied whole or not at all."""
    return Column(head, no_wrap=True)


def _print(console: Console, bidi: Bidi, heads: Sequence[str | Column], rows: Iterable[Row]) -> None:
    table = Table(*heads, box=SIMPLE, show_lines=True, pad_edge=False, header_style="bold")
    for row in rows:
        table.add_row(*(Cell([to_plain(line) for line in lines], bidi) for lines in row))
    if table.row_count:
        console.print(table)


def _iter_head(event: Event) -> Iterator[str]:
    when = " ".join(period_lines(event.date)) if event.date else "day unknown"
    yield f"{event.id}: {event.type}, {event.place or 'place unknown'}, {when}"
    if event.actors:
        yield f"by {', '.join(event.actors)}"
    yield from (
        f"{name}: {_judge(judged)}" for name, judged in (("grade", event.grade), ("clarity", event.clarity)) if judged
    )


def _judge(judged: Judged) -> str:
    return f"{judged.value} (proposed: {'; '.join(judged.reasons)})"


def _iter_counts(event: Event, said: Mapping[str, Said]) -> Iterator[Row]:
    """A row for each claim that holds an end of a count."""
    for what, bounds in event.counts.items():
        name = f"{what.replace('_', ' ')} {bounds_text(bounds)}"
        ends = (("low", bounds.low_claims), ("best", bounds.best_claims), ("high", bounds.high_claims))
        held = {claim: [end for end, claims in ends if claim in claims] for _, claims in ends for claim in claims}
        for claim, figures in held.items():
            one = said[claim]
            yield [name], [", ".join(figures)], [claim], [one.article.publisher or ""], _quote_figures(one)
            name = ""
    for total in event.totals:
        period = " ".join(period_lines(total.period)) if total.period else ""
        claim = total.claims[0]
        yield [f"{total.what} in all {period}"], [str(total.low)], [claim], [], _quote_figures(said[claim])


def _quote_figures(one: Said) -> list[str]:
    """The words of a claim's counts and what they count, else of those it names."""
    text, counts = one.article.text, one.claim.quantity
    if counts:
        return [line for count in counts for line in (count.span.of(text), f"= {count_text(count)}")]
    return [span.of(text) for span in one.claim.roles.get(Role.TARGET, ())]


def _iter_origins(event: Event, said: Mapping[str, Said]) -> Iterator[Row]:
    """A row for each sentence of an origin, with its claims."""
    articles: dict[str, Sentences] = {}
    for origin in event.origins:
        rows: dict[tuple[str, str], list[Claim]] = {}
        for one in (said[claim] for claim in origin.claims):
            sentences = articles.setdefault(one.article.id, Sentences(one.article))
            words = sentences.around(one.claim.trigger)
            rows.setdefault((one.article.publisher or "", words), []).append(one.claim)
        lines = _describe(origin)
        for (publisher, words), claims in rows.items():
            yield lines, [line for claim in claims for line in _name(claim)], [publisher], [words]
            lines = []


def _name(claim: Claim) -> list[str]:
    return [f"{claim.id} {claim.type}", *([claim.status] if claim.status is not Status.ASSERTED else [])]


def _describe(origin: Origin) -> list[str]:
    notes = [f"{len(origin.reports)} reports"] if len(origin.reports) > 1 else []
    notes += [f"first {origin.first}"] if origin.first else []
    notes += [f"belongs to {origin.side}"] if origin.side else []
    notes += ["against its own side"] if origin.against_own_side else []
    return [origin.source, *(f"– {note}" for note in (*notes, *origin.reasons))]


def _iter_discrepancies(event: Event) -> Iterator[Row]:
    for one in event.discrepancies:
        name = one.field.replace("_", " ")
        for side in one.values:
            yield [name], [side.value], list(dict.fromkeys(side.claims))
            name = ""


def _iter_denials(event: Event, said: Mapping[str, Said]) -> Iterator[Row]:
    for pair in event.denials:
        yield [[claim, Sentences(said[claim].article).around(said[claim].claim.trigger)] for claim in pair]


def _to_row(link: Link) -> Row:
    pair = [link.left, link.right]
    if link.by:
        return pair, [link.judgement], [f"judged by {link.by}{f' on {link.on}' if link.on else ''}"]
    heaviest = sorted(link.grounds, key=lambda ground: -abs(ground.weight))[:GROUNDS]
    sure = f"{link.probability:.2f}" if link.probability is not None else ""
    grounds = [f"{ground.feature} {ground.weight:+.1f}" for ground in heaviest if ground.weight]
    return pair, [f"{link.judgement} {sure}".strip()], [link.veto] if link.veto else grounds
