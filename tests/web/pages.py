"""Every page that there is, by a name and the address it has in the demo."""

import json
from collections.abc import Mapping
from urllib.parse import quote

from tests.web.visitor import Visitor

_LISTS = {
    "map": "/",
    "events": "/events",
    "queue": "/queue",
    "search": "/search",
    "reports": "/search?in=articles",
    "control": "/control",
    "sources": "/sources",
    "actors": "/actors",
    "log": "/log",
    "people": "/people",
    "tokens": "/tokens",
}
_FIRST = {  # the first of what the interface lists
    "event": ("events?sort=-origins&q=", "key", "/events/{}"),
    "reader": ("claims?q=type:shelling%20lang:ar", "article", "/articles/{}"),
    "source": ("sources", "id", "/sources/{}"),
    "actor": ("actors", "id", "/actors/{}"),
}
NAMES = ("sign-in", *_LISTS, *_FIRST, "missing")


def find_pages(visitor: Visitor, event: str = "") -> Mapping[str, str]:
    """All addresses but the door, for somebody who may open them; the event is the first that a query finds."""
    events, *rest = _FIRST["event"]
    first = {**_FIRST, "event": (events + quote(event), *rest)}
    return {**_LISTS, **{name: _find_first(visitor, *what) for name, what in first.items()}, "missing": "/nowhere"}


def _find_first(visitor: Visitor, asked: str, key: str, path: str) -> str:
    answer = visitor.page.request.get(f"{visitor.address}/api/{asked}")
    return path.format(quote(json.loads(answer.body())["items"][0][key], safe=""))
