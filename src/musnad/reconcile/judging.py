"""The judgement on a pair of accounts: weights of features added up, or a veto."""

from collections.abc import Mapping
from functools import cache
from math import exp

from musnad.model import Ground, Judgement, Link
from musnad.reconcile.account import Account
from musnad.reconcile.comparison import Features, compare, find_veto
from musnad.text.tables import iter_rows

SURE = 0.5  # from this probability on two accounts are taken for one happening
UNSURE = 0.2  # from this on it stays open


@cache
def load_weights() -> Mapping[str, float]:
    """Log odds by feature, with `bias`."""
    return {row["feature"]: float(row["weight"]) for row in iter_rows("weights.csv", package="reconcile")}


def take_odds(features: Features, weights: Mapping[str, float]) -> float:
    """The log odds that a pair with these features is of one happening."""
    return weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in features.items())


def judge(one: Account, other: Account) -> Link:
    """The machine's link between two accounts, by their first claims, with its grounds."""
    left, right = sorted((one.id, other.id))
    veto = find_veto(one, other)
    if veto:
        return Link(left=left, right=right, judgement=Judgement.NEGATIVE, veto=veto)
    weights, features = load_weights(), compare(one, other)
    probability = 1 / (1 + exp(-take_odds(features, weights)))
    grounds = tuple(Ground(name, value, round(weights.get(name, 0.0) * value, 3)) for name, value in features.items())
    return Link(left=left, right=right, judgement=_tell(probability), probability=probability, grounds=grounds)


def _tell(probability: float) -> Judgement:
    if probability >= SURE:
        return Judgement.POSITIVE
    return Judgement.UNSURE if probability >= UNSURE else Judgement.NEGATIVE
