"""What the interface answers to, a file a subject."""

from typing import Final

from litestar.types import ControllerRouterHandler

from musnad.serve.routes import (
    articles,
    bulk,
    claims,
    control,
    events,
    export,
    log,
    names,
    outlines,
    reviews,
    searches,
    session,
    tokens,
    users,
)

_SUBJECTS: Final = (
    session,
    users,
    tokens,
    events,
    claims,
    articles,
    reviews,
    bulk,
    control,
    names,
    searches,
    export,
    outlines,
    log,
)
ROUTES: Final[tuple[ControllerRouterHandler, ...]] = tuple(one for subject in _SUBJECTS for one in subject.ROUTES)
