"""How likely a form of the trigger tables is a trigger where it stands."""

from functools import cache

from musnad.lexicon.matcher import Row

NO_TYPE = "none"
THRESHOLD = 0.42  # from here on a word is taken for a trigger
_TRUST = {"sure": 0.9, "likely": 0.6, "weak": 0.25, "rare": 0.05}
_WEIGHT = 3.0  # how many sightings a hand-set trust is worth


def measure_certainty(row: Row) -> float:
    """The row's trust, smoothed with the share of its sightings in annotated reports that were triggers."""
    fields = row.fields
    return _smooth(fields["trust"], fields["seen"], fields["meant"])


@cache
def _smooth(trust: str, seen: str, meant: str) -> float:
    return (int(meant or 0) + _WEIGHT * _TRUST[trust]) / (int(seen or 0) + _WEIGHT)
