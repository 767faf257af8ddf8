"""Fits the weights of links: `python -m bench.link_weights` writes src/musnad/reconcile/weights.csv.

Pairs of accounts in different reports of Airwars' corpus, as blocking proposes them, positive where both reports were
gathered under one incident. A report tells of other happenings besides, so the likeliest pair of accounts stands for
any two reports. Logistic regression, held to what anyone would say beforehand.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from math import inf
from pathlib import Path
from typing import NamedTuple

from bench.airwars import load_pairs
from bench.corpora import DEFAULT, load_docs
from bench.logistic import ANY, Bounds, fit_logistic
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
# What agrees never speaks against one happening, nor what differs for it, whatever else a corpus ties them to.
FOR = frozenset(
    {
        "same day",
        "day as reported",
        "same place",
        "same town on the same day",
        "place within",
        "place told elsewhere",
        "place named alike",
        "same province",
        "same kind",
        "same actor",
        "same number killed",
        "same number injured",
        "rare figure",
        "words shared",
        "report words shared",
        "rare words shared",
        "text copied",
    }
)
AGAINST = frozenset(
    {
        "next day",
        "day unknown",
        "place apart",
        "place unknown",
        "other kind",
        "other actor",
        "other number killed",
        "other number injured",
    }
)
# Most reports of that corpus bear the incident's day for want of their own: elsewhere it says less than it does there.
SET = {"reported the same day": 1.8}
LEAN = 0.6  # towards joining: one happening told apart would be counted as two
Groups = dict[tuple[str, str], list[Features]]


class Example(NamedTuple):
    """A pair compared, and whether it is of one incident."""

    features: Features
    same: bool


def load_groups(shared: Path, claims: Path | None) -> tuple[Groups, dict[str, str]]:
    """The pairs of accounts of violence in Airwars' reports, by the two reports, and the incident of each report."""
    docs = load_docs(shared / "corpus" / "airwars" / "reports.jsonl")
    incident = {doc["id"]: doc["incidents"][0] for doc in docs if len(doc["incidents"]) == 1}
    pairs = [pair for pair in load_pairs(docs, claims) if pair[0].id in incident]
    accounts = (one for article, reading in pairs for one in divide(article, reading.claims))
    return group_pairs([one for one in accounts if one.family == "violence"]), incident


def group_pairs(accounts: Sequence[Account]) -> Groups:
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


def fit_best(groups: Groups, incident: dict[str, str]) -> dict[str, float]:
    """Weights by turns: the likeliest pair of any two reports stands for them, and the weights are fitted to those."""
    weights = PRIOR | SET
    for _ in range(ROUNDS):
        weights = fit(take_likeliest(groups, incident, weights))
    moved = calibrate(weights, take_likeliest(groups, incident, weights))
    return stretch(moved, take_likeliest(groups, incident, moved))


def take_likeliest(groups: Groups, incident: dict[str, str], weights: dict[str, float]) -> list[Example]:
    """The likeliest pair of accounts of every two reports."""
    return [
        Example(max(pairs, key=lambda features: take_odds(features, weights)), incident[left] == incident[right])
        for (left, right), pairs in groups.items()
    ]


def calibrate(weights: dict[str, float], examples: Sequence[Example]) -> dict[str, float]:
    """The fitted weights stretched and moved so that the odds can be taken at their word: the ridge had drawn them in;
    those that are set beforehand stay as they are."""
    fitted = {name: 0.0 if name in SET else weight for name, weight in weights.items()}
    rows = [[1.0, take_odds(features, fitted)] for features, _ in examples]
    labels = [same for _, same in examples]
    move, times = fit_logistic(rows, labels, means=[0.0, 1.0], given=list(map(take_set, examples)), ridge=1.0)
    stretched = {name: times * weight for name, weight in fitted.items()} | SET
    return stretched | {"bias": stretched["bias"] + move + LEAN}


def stretch(weights: dict[str, float], examples: Sequence[Example]) -> dict[str, float]:
    """All weights times one number, so that the odds are as sure as they should be; none changes sides by that."""
    rows = [[take_odds(features, weights)] for features, _ in examples]
    (times,) = fit_logistic(rows, [same for _, same in examples], means=[1.0], ridge=1.0)
    return {name: times * weight for name, weight in weights.items()}


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Log odds by feature, with `bias`; those that are set beforehand stay as they are."""
    names = ("bias", *(name for name in NAMES if name not in SET))
    rows = [[1.0, *(features.get(name, 0.0) for name in names[1:])] for features, _ in examples]
    weights = fit_logistic(
        rows,
        [same for _, same in examples],
        means=[PRIOR.get(name, 0.0) for name in names],
        given=list(map(take_set, examples)),
        bounds=list(map(take_bounds, names)),
        ridge=RIDGE,
    )
    return dict(zip(names, weights, strict=True)) | SET


def take_set(example: Example) -> float:
    """The log odds that an example has from the weights set beforehand."""
    return sum(weight * example.features.get(name, 0.0) for name, weight in SET.items())


def take_bounds(name: str) -> Bounds:
    """Between what a feature's weight may lie."""
    return (0.0, inf) if name in FOR else (-inf, 0.0) if name in AGAINST else ANY


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=DEFAULT)
    parser.add_argument("--claims", type=Path)
    args = parser.parse_args()
    weights = fit_best(*load_groups(args.shared, args.claims))
    TABLE.write_text(HEAD + "".join(f"{name},{weight:.2f}\n" for name, weight in weights.items()), encoding="utf-8")


if __name__ == "__main__":
    main()
