"""Reading the tables of the lexicon, in the form that `text.tables` describes."""

from collections.abc import Iterator

from musnad.text import tables


def iter_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of `lexicon/NAME` as dicts, in file order; raises LexiconError where a row has a wrong width."""
    return tables.iter_rows(name, package="lexicon")
