"""Who: parties to a conflict and those who speak or publish."""

import msgspec

from musnad.model.span import Span


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A party: armed group, army, state, coalition, person, population; known by its name from the year `since` to the
    year `until`, after which its plain names mean the `successor`."""

    id: str
    name: str
    kind: str
    country: str | None = None
    side: str | None = None
    since: int | None = None
    until: int | None = None
    successor: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks or publishes: outlet, agency, monitor, ministry, media arm; `side` is the actor it belongs to."""

    id: str
    name: str
    kind: str
    country: str | None = None
    side: str | None = None


class ResolvedName(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words of a report with the registry entry they name; no id where none could be told, with the reason."""

    span: Span
    id: str | None = None
    name: str | None = None
    kind: str | None = None
    side: str | None = None
    reason: str | None = None
