"""Web pages: the main text through trafilatura, with the title, publisher, address and day that the page states."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from musnad.errors import InputError
from musnad.ingest.decoding import decode
from musnad.ingest.limits import read_all
from musnad.ingest.page_day import Page, find_day
from musnad.ingest.record import Defaults, Received, Record, to_received

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*(iso-8859-6|windows-1252|iso-8859-1)\b""", re.IGNORECASE)
_ENTITIES = re.compile(rb"<!DOCTYPE[^>\[]*\[\s*<!ENTITY", re.IGNORECASE)
_SITE = "//meta[@property='og:site_name']/@content"


def iter_records(stream: BinaryIO, defaults: Defaults) -> Iterator[Received | InputError]:
    """The one article of a page; raises InputError where the page holds none."""
    data = read_all(stream)
    if _ENTITIES.search(data):
        raise InputError("a page that declares entities of its own")
    yield to_received(parse_page(_decode_page(data)), data, defaults)


def _decode_page(data: bytes) -> str:
    """The characters of a page; of the rarer encodings it is believed where it is not UTF-8."""
    declared = _DECLARED.search(data[:2048])
    if declared is None or _is_utf8(data):
        return decode(data)
    return data.decode(declared[1].decode("ascii"), "replace")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def parse_page(page: str) -> Record:
    """The article of a page; raises InputError where there is no text in it."""
    tree = load_html(page)
    found = None if tree is None else bare_extraction(tree, with_metadata=True, include_comments=False)
    if tree is None or not isinstance(found, Document) or not found.text:
        raise InputError("no article text in the page")
    day = find_day(tree, found.url)
    return Record(
        text=found.text,
        url=found.url,
        publisher=_find_publisher(tree) or found.sitename,
        published=day.isoformat() if day else None,
        title=found.title,
    )


def _find_publisher(tree: Page) -> str | None:
    """The publisher in the page's own spelling, which trafilatura capitalises."""
    return next((name for value in tree.xpath(_SITE) if (name := value.strip())), None)
