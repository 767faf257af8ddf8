"""Articles with their claims to put into records, and what is asked of records again and again."""

import datetime
from collections.abc import Sequence

from musnad.model import Article, Claim, ClaimType, Period, Reading, Span, Status, hash_claim
from musnad.store import Added, Record, Verifier, add_reading, iter_entries

TEXT = "قصفت مدفعية بلدة الزهراء. The shelling killed two, the council said."


def make_article(name: str, text: str = TEXT) -> Article:
    """An article with that id."""
    return Article(id=name, text=text, publisher="مثال", published=datetime.date(2016, 12, 12), title="A title")


def make_claim(article: Article, start: int) -> Claim:
    """A claim whose trigger is one character of the article."""
    span, kind = Span(start, start + 1), ClaimType("shelling")
    day = datetime.date(2016, 12, 11)
    return Claim(
        id=hash_claim(article.id, span, kind),
        type=kind,
        status=Status("asserted"),
        trigger=span,
        roles={},
        when=Period(day, day),
        confidence=0.1 + 0.2,
    )


def add(record: Record, article: Article, starts: Sequence[int] = (0, 5), *, data: bytes | None = None) -> Added:
    """Adds the article with a claim for each start, in a transaction of its own."""
    reading = Reading(article.id, tuple(make_claim(article, start) for start in starts))
    with record.writing() as connection:
        received = data if data is not None else article.text.encode("utf-8", "surrogatepass")
        return add_reading(connection, article, received, reading, who="a tester")


def verify(record: Record, expected: str | None = None) -> tuple[str, list[str]]:
    """The head of the log, and what is wrong with the record."""
    verifier = Verifier(expected)
    with record.reading() as connection:
        faults = list(verifier.iter_faults(connection))
    return verifier.head, faults


def list_subjects(record: Record) -> list[str]:
    """The subjects of the log's entries, in order."""
    with record.reading() as connection:
        return [entry.subject for entry in iter_entries(connection)]
