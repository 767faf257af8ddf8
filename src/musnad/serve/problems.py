"""Errors as problem details (RFC 9457): what went wrong, never how the server is made."""

import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Final

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException

from musnad.errors import ConflictError, InputError, MusnadError, QueryError, RecordError, UsageError

PROBLEM: Final = "application/problem+json"
_LOGGER: Final = logging.getLogger(__name__)
_STATUS: Final[Mapping[type[MusnadError], HTTPStatus]] = {
    ConflictError: HTTPStatus.CONFLICT,
    InputError: HTTPStatus.UNPROCESSABLE_ENTITY,
    UsageError: HTTPStatus.BAD_REQUEST,
    RecordError: HTTPStatus.SERVICE_UNAVAILABLE,
}


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A problem; `newer` is the number of the review that came between, `position` where in a query it lies."""

    title: str
    status: int
    type: str = "about:blank"
    detail: str | None = None
    newer: int | None = None
    position: int | None = None


def answer(problem: Problem, headers: dict[str, str] | None = None) -> Response[bytes]:
    """The response that carries a problem."""
    return Response(msgspec.json.encode(problem), status_code=problem.status, media_type=PROBLEM, headers=headers or {})


def _answer_http(_: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    status = HTTPStatus(error.status_code)
    detail = None if status >= HTTPStatus.INTERNAL_SERVER_ERROR else _describe(error)
    return answer(Problem(title=status.phrase, status=status, detail=detail), error.headers)


def _describe(error: HTTPException) -> str:
    if isinstance(error, ValidationException) and isinstance(error.extra, list):
        return "; ".join(f"{one.get('key', 'value')}: {one.get('message')}" for one in error.extra)[:500]
    return error.detail[:500]


def _answer_ours(_: Request[Any, Any, Any], error: MusnadError) -> Response[bytes]:
    status = next((code for kind, code in _STATUS.items() if isinstance(error, kind)), HTTPStatus.BAD_REQUEST)
    newer = error.number if isinstance(error, ConflictError) else None
    position = error.at if isinstance(error, QueryError) else None
    # A record's own error may name its file or address.
    detail = "the record cannot be reached; try again" if isinstance(error, RecordError) else str(error)
    return answer(Problem(title=status.phrase, status=status, detail=detail, newer=newer, position=position))


def _answer_bug(_: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    _LOGGER.error("a bug, please report it: %s", type(error).__name__)
    _LOGGER.debug("here", exc_info=error)
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return answer(Problem(title=status.phrase, status=status, detail="a bug of Musnad; nothing was changed"))


def _answer_nested(_: Request[Any, Any, Any], __: RecursionError) -> Response[bytes]:
    status = HTTPStatus.BAD_REQUEST
    return answer(Problem(title=status.phrase, status=status, detail="the body is nested too deeply"))


HANDLERS: Final[dict[type[Exception] | int, Callable[[Any, Any], Response[bytes]]]] = {
    HTTPException: _answer_http,
    MusnadError: _answer_ours,
    RecursionError: _answer_nested,
    Exception: _answer_bug,
}
