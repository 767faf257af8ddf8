"""Claims as a table for spreadsheets: a claim a row, what several words fill joined by " | "."""

import csv
from collections.abc import Callable, Iterable
from typing import NamedTuple, TextIO

from musnad.export.plain import to_plain
from musnad.export.sentences import Sentences
from musnad.export.values import find_location, quote, quote_role
from musnad.model import Article, Claim, Count, Location, Reading, Role

BOM = "\ufeff"  # without it spreadsheets take UTF-8 for the local encoding
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")

Value = str | int | float | None


class Row(NamedTuple):
    """A claim with what its row needs."""

    article: Article
    claim: Claim
    location: Location | None
    figure: Count | None
    sentence: str

    def words(self, role: Role) -> str:
        """The words that fill a role."""
        return " | ".join(quote_role(self.article, self.claim, role))


COLUMNS: dict[str, Callable[[Row], Value]] = {
    "article": lambda row: row.article.id,
    "publisher": lambda row: row.article.publisher,
    "published": lambda row: _text(row.article.published),
    "url": lambda row: row.article.url,
    "claim": lambda row: row.claim.id,
    "type": lambda row: row.claim.type,
    "status": lambda row: row.claim.status,
    "trigger": lambda row: row.claim.trigger.of(row.article.text),
    "actor": lambda row: row.words(Role.ACTOR),
    "target": lambda row: row.words(Role.TARGET),
    "place": lambda row: row.words(Role.PLACE),
    "place_id": lambda row: row.location.id if row.location else None,
    "lat": lambda row: row.location.lat if row.location else None,
    "lon": lambda row: row.location.lon if row.location else None,
    "precision": lambda row: row.location.precision if row.location else None,
    "origin": lambda row: row.words(Role.ORIGIN),
    "destination": lambda row: row.words(Role.DESTINATION),
    "time": lambda row: row.words(Role.TIME),
    "when_first": lambda row: _text(row.claim.when and row.claim.when.first),
    "when_last": lambda row: _text(row.claim.when and row.claim.when.last),
    "instrument": lambda row: row.words(Role.INSTRUMENT),
    "count_low": lambda row: row.figure.low if row.figure else None,
    "count_high": lambda row: row.figure.high if row.figure else None,
    "counted": lambda row: row.figure.of if row.figure else None,
    "quantity": lambda row: " | ".join(quote(row.article, (count.span for count in row.claim.quantity))),
    "chain": lambda row: " | ".join(quote(row.article, (link.source for link in row.claim.chain))),
    "cause": lambda row: row.claim.cause,
    "sentence": lambda row: row.sentence,
}


def write_csv(pairs: Iterable[tuple[Article, Reading]], out: TextIO) -> None:
    """Write the claims of all readings under one header."""
    out.write(BOM)
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for article, reading in pairs:
        writer.writerows(_iter_rows(article, reading))


def _iter_rows(article: Article, reading: Reading) -> Iterable[list[Value]]:
    if not reading.claims:
        return
    sentences = Sentences(article)
    for claim in reading.claims:
        figure = claim.quantity[0] if claim.quantity else None
        row = Row(article, claim, find_location(claim), figure, sentences.around(claim.trigger))
        yield [harmless(value(row)) for value in COLUMNS.values()]


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def harmless(value: Value) -> Value:
    """The value as a cell; text that a spreadsheet would run as a formula is marked as text."""
    if not isinstance(value, str):
        return value
    plain = to_plain(value)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
