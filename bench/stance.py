"""Arabic News Stance: whether a second headline agrees with the first: `python -m bench.stance` prints macro-F1.

What reconciling knows of agreement, put to headlines that are mostly not about conflict: words and figures shared,
claims of one type, denial on one side. The weights are fitted on the training pairs, one class against the rest.
"""

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.corpora import DEFAULT
from bench.logistic import fit_logistic
from musnad.lexicon.place_keys import strip_clitics
from musnad.lexicon.rows import load_matcher
from musnad.model import Article, Claim, Status
from musnad.read.lexicon_reader import LexiconReader
from musnad.reconcile.wording import split_plain

LABELS = ("agree", "disagree", "other")
NOTE = """Headline pairs of Arabic News Stance (755), judged by words and figures shared, types of claim and denials;
published: 0.76."""


class Pair(NamedTuple):
    """Two headlines and whether they agree."""

    one: str
    other: str
    stance: str


def load_pairs(path: Path) -> list[Pair]:
    """The pairs of a file."""
    with path.open(encoding="utf-8") as lines:
        return [Pair(row["s1"], row["s2"], row["stance"]) for row in csv.DictReader(lines)]


def compare(pair: Pair, reader: LexiconReader) -> list[float]:
    """The features of a pair, a constant first."""
    one, other = _stem(pair.one), _stem(pair.other)
    shared, total = one & other, one | other
    figures, others = ({word for word in words if word.isdigit()} for words in (one, other))
    claims, rest = (reader.read(Article(id="headline", text=text)) for text in (pair.one, pair.other))
    kinds, kinds_other = {claim.type for claim in claims}, {claim.type for claim in rest}
    return [
        1.0,
        len(shared) / max(1, min(len(one), len(other))),
        len(shared) / max(1, len(total)),
        float(bool(figures & others)),
        float(bool(figures and others) and not figures & others),
        float(bool(kinds & kinds_other)),
        float(bool(kinds and kinds_other) and not kinds & kinds_other),
        float(_denies(claims) != _denies(rest)),
        float(_count_cues(pair.one) != _count_cues(pair.other)),
        min(len(one - other), 8) / 8,
        min(len(other - one), 8) / 8,
    ]


def _stem(text: str) -> frozenset[str]:
    """The words of a headline without clitics, the article and endings."""
    return frozenset(strip_clitics(word)[-1].removeprefix("ال")[:5] for word in split_plain(text) if len(word) > 2)


def _denies(claims: Sequence[Claim]) -> bool:
    return any(claim.status is Status.DENIED for claim in claims)


def _count_cues(text: str) -> int:
    """How many words deny or doubt."""
    return sum(any(_is_negative(word)) for word in split_plain(text))


def _is_negative(word: str) -> Iterator[bool]:
    for row, _, _ in load_matcher().look_up(word):
        yield row.table == "status_cues" and row.key == "denied"


def measure(folder: Path) -> dict[str, float]:
    """F1 of each label and their mean, on the development pairs."""
    reader = LexiconReader()
    train, dev = load_pairs(folder / "ans-train.csv"), load_pairs(folder / "ans-dev.csv")
    rows = [compare(pair, reader) for pair in train]
    weights = {label: fit_logistic(rows, [pair.stance == label for pair in train], ridge=1.0) for label in LABELS}
    found = [_choose(compare(pair, reader), weights) for pair in dev]
    scores = {f"{label} F1": _score(found, [pair.stance for pair in dev], label) for label in LABELS}
    return {"macro-F1": sum(scores.values()) / len(scores)} | scores


def _choose(row: Sequence[float], weights: dict[str, list[float]]) -> str:
    return max(LABELS, key=lambda label: sum(w * value for w, value in zip(weights[label], row, strict=True)))


def _score(found: Sequence[str], gold: Sequence[str], label: str) -> float:
    right = sum(one == other == label for one, other in zip(found, gold, strict=True))
    return 2 * right / max(1, found.count(label) + gold.count(label))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    for name, value in measure(parser.parse_args().shared / "corpus" / "stance").items():
        print(f"{name}: {value:.4f}")


if __name__ == "__main__":
    main()
