"""Lists, a page at a time."""

from typing import Annotated, Final, Generic, TypeVar

import msgspec
from litestar.params import QueryParameter

T = TypeVar("T")

MOST: Final = 200
Number = Annotated[int, QueryParameter(ge=1, le=1_000_000)]
Size = Annotated[int, QueryParameter(ge=1, le=MOST)]


class Page(msgspec.Struct, Generic[T], frozen=True):
    """Some of all that was found; `total` is None where counting all would take too long."""

    items: list[T]
    total: int | None
    page: int
    size: int
