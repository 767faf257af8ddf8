"""The judgement on a pair of accounts: weights of features added up, or a veto."""

from collections.abc import Mapping
from functools import cache
from math import exp

from musnad.model import Ground, Judgement, Link
from musnad.reconcile.account import Account
from musnad.reconcile.comparison import Features, compare, find_veto
from musnad.text.tables import iter_rows

SURE = 0.5  # above this probability two accounts are taken for one happening
UNSURE = 0.2  # from this on it stays open

# What tells one happening from others of its kind and day, and from how much of it on; the rest, be it ever so likely,
# leaves it open. The weights were fitted on violence: of other families more is asked.
_TELLING = {
    "same place": 1.0,
    "place named alike": 1.0,
    "same actor": 1.0,
    "rare words shared": 0.2,
    "text copied": 0.1,
}
_TELLING_OF_VIOLENCE = _TELLING | {"place within": 1.0, "rare figure": 1.0}
FITTED = "violence"  # the family of the pairs that the weights were fitted on
_CAP = "nothing telling shared"


@cache
def load_weights() -> Mapping[str, float]:
    """Log odds by feature, with `bias`."""
    return {row["feature"]: float(row["weight"]) for row in iter_rows("weights.csv", package="reconcile")}


def take_odds(features: Features, weights: Mapping[str, float]) -> float:
    """The log odds that a pair with these features is of one happening."""
    return weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in features.items())


def weigh(one: Account, other: Account) -> tuple[float, tuple[Ground, ...]]:
    """The log odds that two accounts are of one happening, with their grounds; never above 0 without a telling one."""
    features, weights = compare(one, other), load_weights()
    odds = take_odds(features, weights)
    grounds = [Ground(name, value, round(weights.get(name, 0.0) * value, 3)) for name, value in features.items()]
    if odds > 0 and not _is_telling(features, one.family):
        grounds.append(Ground(_CAP, 1.0, round(-odds, 3)))
        odds = 0.0
    return odds, tuple(grounds)


def _is_telling(features: Features, family: str) -> bool:
    telling = _TELLING_OF_VIOLENCE if family == FITTED else _TELLING
    return any(features.get(name, 0.0) >= least for name, least in telling.items())


def judge(one: Account, other: Account) -> Link:
    """The machine's link between two accounts, by their first claims, with its grounds."""
    left, right = sorted((one.id, other.id))
    veto = find_veto(one, other)
    if veto:
        return Link(left=left, right=right, judgement=Judgement.NEGATIVE, veto=veto)
    odds, grounds = weigh(one, other)
    probability = 1 / (1 + exp(-odds))
    return Link(left=left, right=right, judgement=_tell(probability), probability=probability, grounds=grounds)


def _tell(probability: float) -> Judgement:
    if probability > SURE:
        return Judgement.POSITIVE
    return Judgement.UNSURE if probability >= UNSURE else Judgement.NEGATIVE
