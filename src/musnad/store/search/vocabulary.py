"""The keys of the query language and the values they take, in both languages."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from musnad.model import FAMILIES, ClaimType, Decision, Stage, Status
from musnad.store.search.query import Mode
from musnad.text.fold import fold
from musnad.text.tables import iter_rows

NONE: Final = "none"
YES, NO = "yes", "no"
VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "mode": tuple(Mode),
    "type": tuple(ClaimType),
    "family": tuple(FAMILIES),
    "status": tuple(Status),
    "state": tuple(Stage),
    "decision": (*Decision, NONE),
    "contested": (YES, NO),
    "has": ("denial", "count", "place", "day"),
    "lang": ("ar", "en"),
}
NAMES: Final = frozenset({"actor", "target", "source", "origin", "publisher", "place"})
NUMBERS: Final = frozenset(
    {"killed", "injured", "missing", "displaced", "arrested", "captured", "origins", "reports", "confidence"}
)


@cache
def load_keys() -> Mapping[str, str]:
    """The key that each folded word stands for."""
    return {fold(row["form"]).text: row["key"] for row in _iter("keys.csv")}


@cache
def load_values(key: str) -> Mapping[str, str]:
    """The value of a key that each folded word stands for."""
    arabic = {fold(row["form"]).text: row["value"] for row in _iter("values.csv") if row["key"] == key}
    return {value: str(value) for value in VALUES[key]} | arabic


def _iter(table: str) -> Iterator[dict[str, str]]:
    return iter_rows(table, package="store.search")
