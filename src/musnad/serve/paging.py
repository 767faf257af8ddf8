"""What lists are asked for with."""

from collections.abc import Sequence
from typing import Annotated, Final, TypeVar

from litestar.params import PathParameter, QueryParameter

from musnad.model.row import Page
from musnad.store.search.parse import LONGEST

T = TypeVar("T")

MOST: Final = 200
LARGEST: Final = 2**31 - 1  # number of an entry that databases take
Number = Annotated[int, QueryParameter(ge=1, le=1_000_000)]
Size = Annotated[int, QueryParameter(ge=1, le=MOST)]
Entry = Annotated[int, PathParameter(ge=0, le=LARGEST, description="The number of an entry of the log")]
Asking = Annotated[str, QueryParameter(max_length=LONGEST, description="A query, see docs/search.md")]


def cut_page(found: Sequence[T], page: int, size: int) -> Page[T]:
    """One page of what was found."""
    start = (page - 1) * size
    return Page(tuple(found[start : start + size]), len(found), page, size)
