"""JSON Lines files about annotated reports: the gold itself, and what a reader found in it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from musnad.errors import InputError, ModelError
from musnad.ingest.jsonl import decode_object, iter_parsed, parse_record
from musnad.ingest.record import Defaults
from musnad.ingest.sources import describe
from musnad.model import Article, Claim, Reading
from musnad.model.gold import Gold

Parsed = TypeVar("Parsed")


class _Annotations(msgspec.Struct, frozen=True):
    """What a line of gold has beside its article."""

    claims: tuple[Claim, ...]
    kind: str | None = None


_ANNOTATIONS = msgspec.json.Decoder(_Annotations)
_READING = msgspec.json.Decoder(Reading)


def iter_gold(path: Path) -> Iterator[Gold | InputError]:
    """The annotated articles of a file, and in its place an InputError for each line that is none."""
    seen: set[str] = set()

    def parse(line: bytes) -> Gold:
        article = parse_record(line, Defaults()).article
        found = _decode(line, _ANNOTATIONS, kind="an annotated article")
        _check(found.claims, article)
        _add_once(article.id, seen)
        return Gold(article=article, claims=found.claims, kind=found.kind or None)

    return _iter_file(path, parse)


def iter_readings(path: Path, articles: Mapping[str, Article]) -> Iterator[Reading | InputError]:
    """What `musnad read --jsonl` wrote, checked against the texts of those articles that are known by their ids."""
    seen: set[str] = set()

    def parse(line: bytes) -> Reading:
        reading = _decode(line, _READING, kind="a line of claims")
        if reading.id in articles:
            _check(reading.claims, articles[reading.id])
        _add_once(reading.id, seen)
        return reading

    return _iter_file(path, parse)


def _iter_file(path: Path, parse: Callable[[bytes], Parsed]) -> Iterator[Parsed | InputError]:
    try:
        with path.open("rb") as stream:
            for item in iter_parsed(stream, parse):
                yield InputError(item.cause, file=str(path), line=item.line) if isinstance(item, InputError) else item
    except OSError as error:
        yield InputError(describe(error), file=str(path))


def _decode(line: bytes, decoder: msgspec.json.Decoder[Parsed], *, kind: str) -> Parsed:
    try:
        return decode_object(line, decoder, kind=kind)
    except ModelError as error:
        raise InputError(str(error)) from None


def _check(claims: tuple[Claim, ...], article: Article) -> None:
    for claim in claims:
        try:
            claim.check(article)
        except ModelError as error:
            raise InputError(f"claim {claim.id}: {error}") from None


def _add_once(name: str, seen: set[str]) -> None:
    if name in seen:
        raise InputError(f"a second line for the article {name!r}")
    seen.add(name)
