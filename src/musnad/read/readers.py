"""The readers that a user can choose."""

from typing import Final, Protocol

from musnad.read.learned.load import load_model_reader
from musnad.read.lexicon_reader import LexiconReader
from musnad.read.reader import Reader


class Loader(Protocol):
    """Makes a reader; with `reasons`, its claims say where each value comes from."""

    def __call__(self, *, threads: int, reasons: bool = False) -> Reader: ...


def _load_lexicon_reader(*, threads: int, reasons: bool = False) -> Reader:  # noqa: ARG001 - it runs in one thread
    return LexiconReader(reasons=reasons)


READERS: Final[dict[str, Loader]] = {"model": load_model_reader, "lexicon": _load_lexicon_reader}
DEFAULT: Final = "model"
