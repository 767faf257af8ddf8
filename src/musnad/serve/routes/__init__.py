"""What the interface answers to, a file a subject."""

from typing import Final

from litestar.types import ControllerRouterHandler

from musnad.serve.routes import (
    articles,
    claims,
    control,
    events,
    log,
    names,
    reviews,
    searches,
    session,
    tokens,
    users,
)

_SUBJECTS: Final = (session, users, tokens, events, claims, articles, reviews, control, names, searches, log)
ROUTES: Final[tuple[ControllerRouterHandler, ...]] = tuple(one for subject in _SUBJECTS for one in subject.ROUTES)
