"""The shipped weights as a reader, and texts laid out without them."""

from collections.abc import Callable

import pytest

from musnad.read.learned import load
from musnad.read.learned.model_reader import ModelReader
from musnad.read.learned.sheet import Sheet, lay_out
from musnad.read.lexicon_reader import LexiconReader
from musnad.text.document import parse_document

LayOut = Callable[[str], Sheet]


@pytest.fixture(scope="session")
def lay() -> LayOut:
    """Lays a text out with one piece a word."""
    reader = LexiconReader()
    return lambda text: lay_out(reader.mark(parse_document(text)), lambda _: (4,))


@pytest.fixture(scope="session")
def model_reader() -> ModelReader:
    """The reader with the weights of the package."""
    if not load.WEIGHTS.is_dir():
        pytest.skip("this checkout has no weights yet")
    return load.load_model_reader(threads=2, reasons=True, folder=load.WEIGHTS)
