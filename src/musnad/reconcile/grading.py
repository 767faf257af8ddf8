"""How well an event is borne out: a grade in the terms of Airwars and UCDP's clarity, proposed with the reasons.

An analyst confirms them. Airwars: Confirmed, a party accepted responsibility; Fair, two or more sources with a party
named; Weak, a single source; Contested, competing claims of responsibility; Discounted, those killed were combatants.
UCDP: an event is clear where the happening can be told apart from others, else it is a summary.
"""

from collections.abc import Mapping, Sequence

from musnad.model import Bounds, Discrepancy, Grade, Judged, Origin, Period, Precision
from musnad.reconcile.figures import COMBATANTS

_HARM = ("killed", "injured")
_FIGHTERS = frozenset(COMBATANTS + what for what in _HARM)
_TOWN = frozenset({Precision.SITE, Precision.QUARTER, Precision.TOWN, Precision.NEAR})
CLEAR, UNCLEAR = "1", "2"


def propose_grade(
    counts: Mapping[str, Bounds], origins: Sequence[Origin], discrepancies: Sequence[Discrepancy], actors: Sequence[str]
) -> Judged | None:
    """The grade of harm to civilians, with its reasons; None where no harm to people is told. `origins` are those who
    assert it."""
    harmed = [what for what in _HARM if what in counts and counts[what].high != 0]
    fighters = [what for what in counts if what.partition(":")[0] in _FIGHTERS]
    if not harmed and not fighters:
        return None
    if not harmed:
        return Judged(Grade.DISCOUNTED, ("only combatants are said to be harmed",))
    admitting = [origin.source for origin in origins if origin.against_own_side]
    if admitting:
        return Judged(Grade.CONFIRMED, tuple(f"{source} says it of its own side" for source in admitting))
    disputed = next((one for one in discrepancies if one.field == "actor"), None)
    if disputed:
        return Judged(Grade.CONTESTED, tuple(f"laid to {side.value}" for side in disputed.values))
    return _weigh(origins, actors)


def _weigh(origins: Sequence[Origin], actors: Sequence[str]) -> Judged:
    if not origins:
        return Judged(Grade.WEAK, ("nobody asserts it outright",))
    if len(origins) == 1:
        return Judged(Grade.WEAK, (f"one origin: {origins[0].source}",))
    if not actors:
        return Judged(Grade.WEAK, (f"{len(origins)} origins, but none says who did it",))
    return Judged(Grade.FAIR, (f"{len(origins)} origins", f"laid to {actors[0]}"))


def propose_clarity(date: Period | None, precision: Precision | None) -> Judged:
    """UCDP's event clarity: 1 where day and town tell the happening apart, else 2."""
    lacking = []
    if date is None or date.first is None or date.first != date.last:
        lacking.append("no single day")
    if precision not in _TOWN:
        lacking.append("no town" if precision else "no place")
    return Judged(UNCLEAR, tuple(lacking)) if lacking else Judged(CLEAR, ("a single day", "a single town"))
