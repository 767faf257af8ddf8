"""The day a page says it was published.

htmldate, which trafilatura asks, completes "2016-12" with today's day and takes image addresses and footers for days.
A wrong day shifts every "yesterday" of the article, so only full days in the places meant for them count here.
"""

import datetime
import re
from typing import Any, Protocol

from musnad.ingest.days import parse_day

_META = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "parsely-pub-date",
    "dc.date.issued",
    "dc.date",
    "date",
)
_JSON_LD = re.compile(r'"datePublished"\s*:\s*"([^"]*)"')
_ADDRESS = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?:/|$)")


class Page(Protocol):
    """As much of a parsed page (lxml's, which has no types) as is needed here."""

    def xpath(self, path: str, /) -> list[Any]:
        """The elements, attributes or texts that the path finds."""
        ...


def find_day(tree: Page, url: str | None) -> datetime.date | None:
    """The day of publication that the page states in its head, its data or its address; else None."""
    return _find_in_head(tree) or _find_in_data(tree) or _find_in_times(tree) or _find_in_address(url)


def _find_in_head(tree: Page) -> datetime.date | None:
    stated = {
        (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): meta.get("content", "")
        for meta in reversed(tree.xpath("//meta[@content]"))
    }
    return next((day for name in _META if (day := parse_day(stated.get(name, "")))), None)


def _find_in_data(tree: Page) -> datetime.date | None:
    scripts = tree.xpath("//script[@type='application/ld+json']/text()")
    days = (parse_day(value) for script in scripts for value in _JSON_LD.findall(script))
    return next((day for day in days if day), None)


def _find_in_times(tree: Page) -> datetime.date | None:
    """The day of the article's `time` elements, if they name one alone: related articles have days too."""
    times = tree.xpath("(//article|//main)//time/@datetime") or tree.xpath("//time/@datetime")
    days = {day for value in times if (day := parse_day(value))}
    return days.pop() if len(days) == 1 else None


def _find_in_address(url: str | None) -> datetime.date | None:
    match = _ADDRESS.search(url or "")
    return parse_day("-".join(match.groups())) if match else None
