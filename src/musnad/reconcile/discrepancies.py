"""Where the claims of an event disagree: who, how many, where, and whether at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from musnad.model import Bounds, Discrepancy, Period, Role, Side, Status
from musnad.reconcile.account import Account
from musnad.reconcile.days import take_gap as take_days
from musnad.reconcile.days import to_period
from musnad.reconcile.origins import Voice
from musnad.reconcile.spots import take_gap

APART_KM = 5.0
_DENYING = frozenset({Status.DENIED})
_ASSERTING = frozenset({Status.ASSERTED})
Values = Mapping[str, Sequence[str]]


def find_discrepancies(
    accounts: Sequence[Account], voices: Sequence[Voice], counts: Mapping[str, Bounds]
) -> tuple[Discrepancy, ...]:
    """The fields on which an event's claims differ, each value with its claims."""
    fields: list[tuple[str, Values]] = [("actor", _say_who(voices)), ("status", _say_whether(voices))]
    fields += [("date", _say_when(accounts)), ("place", _say_where(accounts))]
    fields += [(what, _say_how_many(bounds)) for what, bounds in counts.items()]
    return tuple(_to_discrepancy(field, values) for field, values in fields if len(values) > 1)


def _to_discrepancy(field: str, values: Values) -> Discrepancy:
    return Discrepancy(field, tuple(Side(value, tuple(claims)) for value, claims in values.items()))


def find_denials(voices: Sequence[Voice]) -> tuple[tuple[str, str], ...]:
    """Each claim that denies with the claim of another speaker that it denies: the nearest before it in time."""
    told = [voice for voice in voices if voice.claim.status in _ASSERTING]
    pairs = ((voice, _find_denied(voice, told)) for voice in voices if voice.claim.status in _DENYING)
    return tuple((voice.claim.id, denied.claim.id) for voice, denied in pairs if denied)


def _find_denied(voice: Voice, told: Iterable[Voice]) -> Voice | None:
    return next((one for one in told if one.claim.type is voice.claim.type and one.key != voice.key), None)


def _say_who(voices: Sequence[Voice]) -> Values:
    """The parties named as those who did it; a force and the state it belongs to are one."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for voice in voices:
        for name in _iter_parties(voice):
            found[name].append(voice.claim.id)
    return found


def _iter_parties(voice: Voice) -> Iterator[str]:
    spans = voice.claim.roles.get(Role.ACTOR, ())
    if voice.account.family != "violence" or voice.claim.resolved is None:
        return
    for actor in voice.claim.resolved.actors:
        if actor.span in spans and actor.id:
            yield actor.side or actor.id


def _say_whether(voices: Sequence[Voice]) -> Values:
    """Whether it happened, where a speaker denies what another asserts."""
    denials = find_denials(voices)
    if not denials:
        return {}
    return {"asserted": sorted({told for _, told in denials}), "denied": sorted({denied for denied, _ in denials})}


def _say_when(accounts: Sequence[Account]) -> Values:
    dated = [account for account in accounts if account.days]
    if not any(take_days(one.days, other.days) for one in dated for other in dated if one.days and other.days):
        return {}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for account in dated:
        found[_write(to_period(account.days))] += [claim.id for claim in account.claims if claim.when]
    return found


def _write(period: Period | None) -> str:
    if period is None or period.first == period.last:
        return str(period.first) if period else ""
    return f"{period.first or '…'} – {period.last or '…'}"


def _say_where(accounts: Sequence[Account]) -> Values:
    """The towns of accounts that lie apart."""
    fine = {account.id: [spot for spot in account.spots if spot.fine and not spot.loose] for account in accounts}
    named = [account for account in accounts if fine[account.id]]
    gaps = (take_gap(fine[one.id], fine[other.id]) for one in named for other in named)
    if all((gap or 0) <= APART_KM for gap in gaps):
        return {}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for account in named:
        found[fine[account.id][0].name].append(account.claims[0].id)
    return found


def _say_how_many(bounds: Bounds) -> Values:
    ends = {bounds.low: bounds.low_claims, bounds.best: bounds.best_claims, bounds.high: bounds.high_claims}
    return {str(figure): claims for figure, claims in ends.items() if figure is not None}
