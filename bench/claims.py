"""Claims against gold: the measures of `musnad eval` over the annotated reports that come with the data."""

from pathlib import Path

from musnad.errors import InputError
from musnad.ingest.gold import iter_gold
from musnad.pipeline import read_article
from musnad.read.lexicon_reader import LexiconReader
from musnad.scoring import By, Case, Figures, tally_all, tally_groups, to_figures


def read_cases(path: Path) -> list[Case]:
    """The annotated reports of a file with what the reader finds in them; raises the InputError of a bad line."""
    reader = LexiconReader()
    cases = []
    for gold in iter_gold(path):
        if isinstance(gold, InputError):
            raise gold
        cases.append((gold, read_article(gold.article, reader)))
    return cases


def measure(shared: Path, corpus: str = "dev") -> dict[str, Figures]:
    """The figures of `claims/CORPUS.jsonl` by group: all, ar, en."""
    cases = read_cases(shared / "corpus" / "claims" / f"{corpus}.jsonl")
    tallies = {"all": tally_all(cases), **{str(lang): tally for lang, tally in tally_groups(cases, By.LANG).items()}}
    return {group: to_figures(tally) for group, tally in tallies.items()}
