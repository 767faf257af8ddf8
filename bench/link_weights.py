"""Fits the weights of links: `python -m bench.link_weights` writes src/musnad/reconcile/weights.csv.

Pairs of accounts in different reports of Airwars' corpus, as blocking proposes them, positive where both reports were
gathered under one incident. A report tells of other happenings besides, so the likeliest pair of accounts stands for
any two reports. Logistic regression, held to what anyone would say beforehand.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.airwars import load_pairs
from bench.corpora import DEFAULT, load_docs
from bench.logistic import fit_logistic
from musnad.reconcile.account import Account
from musnad.reconcile.blocking import Index
from musnad.reconcile.comparison import NAMES, Features, compare, find_veto
from musnad.reconcile.division import divide
from musnad.reconcile.judging import take_odds

TABLE = Path(__file__).parents[1] / "src" / "musnad" / "reconcile" / "weights.csv"
HEAD = """# A row is a feature of two accounts compared, and how many log odds it adds to their being of one happening.
# Made by `python -m bench.link_weights` from pairs of reports that Airwars' researchers gathered under one incident or
# under two; only the weights are kept. Licence: Apache-2.0.
feature,weight
"""
RIDGE, ROUNDS = 60.0, 3
# What anyone would say beforehand; the data move a weight as far as they speak clearly.
PRIOR = {
    "bias": -3.0,
    "same day": 1.5,
    "same town on the same day": 2.5,
    "day as reported": 1.0,
    "day unknown": -1.0,
    "same place": 1.0,
    "place apart": -1.5,
    "place named alike": 0.5,
    "same kind": 0.5,
    "other kind": -0.5,
    "same actor": 0.5,
    "other actor": -0.5,
    "same number killed": 1.0,
    "same number injured": 1.0,
    "rare figure": 1.5,
    "words shared": 1.0,
    "rare words shared": 1.0,
    "text copied": 4.0,
}
# Most reports of that corpus bear the incident's day for want of their own: elsewhere it says less than it does there.
SET = {"reported the same day": 1.5}
LEAN = 0.4  # towards joining: one happening told apart would be counted as two


class Example(NamedTuple):
    """A pair compared, and whether it is of one incident."""

    features: Features
    same: bool


def group_pairs(accounts: Sequence[Account]) -> dict[tuple[str, str], list[Features]]:
    """The features of all pairs of accounts worth comparing, by the two reports."""
    index = Index()
    found: defaultdict[tuple[str, str], list[Features]] = defaultdict(list)
    for account in accounts:
        for other in index.find(account):
            if other.article != account.article and not find_veto(account, other):
                left, right = sorted((account.article, other.article))
                found[left, right].append(compare(account, other))
        index.add(account)
    return found


def fit_best(groups: dict[tuple[str, str], list[Features]], incident: dict[str, str]) -> dict[str, float]:
    """Weights by turns: the likeliest pair of any two reports stands for them, and the weights are fitted to those."""
    weights = PRIOR | SET
    for _ in range(ROUNDS):
        examples = [
            Example(max(pairs, key=lambda features: take_odds(features, weights)), incident[left] == incident[right])
            for (left, right), pairs in groups.items()
        ]
        weights = fit(examples)
    return weights


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Log odds by feature, with `bias`; those that are set beforehand stay as they are."""
    names = ("bias", *(name for name in NAMES if name not in SET))
    rows = [[1.0, *(features.get(name, 0.0) for name in names[1:])] for features, _ in examples]
    given = [sum(weight * features.get(name, 0.0) for name, weight in SET.items()) for features, _ in examples]
    means = [PRIOR.get(name, 0.0) for name in names]
    weights = fit_logistic(rows, [same for _, same in examples], means=means, given=given, ridge=RIDGE)
    return dict(zip(names, weights, strict=True)) | SET


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--claims", type=Path)
    args = parser.parse_args()
    folder = args.shared / "corpus" / "airwars"
    docs = load_docs(folder / "reports.jsonl")
    incident = {doc["id"]: doc["incidents"][0] for doc in docs if len(doc["incidents"]) == 1}
    pairs = [pair for pair in load_pairs(docs, args.claims) if pair[0].id in incident]
    accounts = [
        one for article, reading in pairs for one in divide(article, reading.claims) if one.family == "violence"
    ]
    weights = fit_best(group_pairs(accounts), incident)
    weights["bias"] += LEAN
    TABLE.write_text(HEAD + "".join(f"{name},{weight:.2f}\n" for name, weight in weights.items()), encoding="utf-8")


if __name__ == "__main__":
    main()
