"""Everything a user names, as articles: each once, and nothing that fails stops the rest."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from io import BufferedReader
from typing import BinaryIO, cast

from musnad.errors import InputError
from musnad.ingest.record import Defaults, Received
from musnad.ingest.sources import Source, describe, iter_sources
from musnad.model import Article, hash_article

_HTML = re.compile(rb"\s*<(?:!doctype|\?xml|!--|html|head|body|meta|title|article|main|div|p|h1)\b", re.IGNORECASE)
_JSON = re.compile(rb"\s*\{")

RecordReader = Callable[[BinaryIO, Defaults], Iterator[Received | InputError]]


class Intake:
    """Reads articles and counts what came twice and how many bytes are done."""

    def __init__(self, arguments: Iterable[str], *, report: Callable[[InputError], None], defaults: Defaults) -> None:
        self._report, self._defaults = report, defaults
        self._found = list(iter_sources(arguments))
        self._seen: set[str] = set()
        self.duplicates = self.done = 0

    @property
    def total(self) -> int | None:
        """Bytes to read in all; None where standard input or a pipe is among the sources."""
        sizes = [found.size for found in self._found if isinstance(found, Source)]
        return sum(size for size in sizes if size is not None) if None not in sizes else None

    def iter_articles(self) -> Iterator[Article]:
        """The articles of all sources in order, each once; failures go to `report`."""
        return (received.article for received in self.iter_received())

    def iter_received(self) -> Iterator[Received]:
        """The articles as `iter_articles` gives them, each with its bytes."""
        for found in self._found:
            items = [found] if isinstance(found, InputError) else self._iter_source(found)
            for item in items:
                if isinstance(item, InputError):
                    self._report(item)
                elif self._is_new(item.article):
                    yield item

    def _is_new(self, article: Article) -> bool:
        key = hash_article(article.text, publisher=article.publisher, published=article.published)
        if key in self._seen:
            self.duplicates += 1
            return False
        self._seen.add(key)
        return True

    def _iter_source(self, source: Source) -> Iterator[Received | InputError]:
        """What the source holds; an InputError ends it, one that the reader yields does not."""
        begun = self.done
        try:
            with _open(source) as stream:
                for item in _iter_records(stream, source, self._defaults):
                    if source.size:
                        self.done = begun + stream.tell()
                    yield _name(item, source) if isinstance(item, InputError) else item
        except InputError as error:
            yield _name(error, source)
        except OSError as error:
            yield InputError(describe(error), file=source.name)
        self.done = begun + (source.size or 0)


def _name(error: InputError, source: Source) -> InputError:
    return InputError(error.cause, file=source.name, line=error.line)


def _open(source: Source) -> AbstractContextManager[BufferedReader]:
    if source.path is None:
        return nullcontext(cast("BufferedReader", sys.stdin.buffer))
    return source.path.open("rb")


def _iter_records(stream: BufferedReader, source: Source, defaults: Defaults) -> Iterator[Received | InputError]:
    head = stream.peek(1024)
    if not head:
        raise InputError("an empty file")
    # By name: trafilatura takes 0.2 s to import, and only a page needs it.
    module = import_module(f"musnad.ingest.{source.kind or sniff(head)}")
    reader: RecordReader = module.iter_records
    return reader(stream, defaults)


def sniff(head: bytes) -> str:
    """The reader for content without a telling name: json lines, a page, or else text."""
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if _JSON.match(plain):
        return "jsonl"
    return "html" if _HTML.match(plain) else "text"
