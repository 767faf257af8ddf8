"""Claims against gold: the measures of `musnad eval` over the annotated reports that come with the data."""

from pathlib import Path

from musnad.errors import InputError
from musnad.ingest.gold import iter_gold
from musnad.pipeline import read_article
from musnad.read.reader import Reader
from musnad.read.readers import READERS
from musnad.scoring import By, Case, Figures, tally_all, tally_groups, to_figures


def read_cases(path: Path, reader: Reader) -> list[Case]:
    """The annotated reports of a file with what the reader finds in them; raises the InputError of a bad line."""
    cases = []
    for gold in iter_gold(path):
        if isinstance(gold, InputError):
            raise gold
        cases.append((gold, read_article(gold.article, reader)))
    return cases


def measure(shared: Path, reader: str) -> dict[str, Figures]:
    """The figures of a reader on the development reports by group: all, ar, en."""
    cases = read_cases(shared / "corpus" / "claims" / "dev.jsonl", READERS[reader](threads=2))
    tallies = {"all": tally_all(cases), **{str(lang): tally for lang, tally in tally_groups(cases, By.LANG).items()}}
    return {group: to_figures(tally) for group, tally in tallies.items()}
