"""Where the claims of an event disagree: who, how many, where, and whether at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from musnad.model import Bounds, ClaimType, Discrepancy, Period, Role, Side, Status
from musnad.reconcile.account import Account
from musnad.reconcile.days import take_gap as take_days
from musnad.reconcile.days import to_period
from musnad.reconcile.origins import Voice
from musnad.reconcile.spots import take_gap

APART_KM = 5.0
_DENYING = frozenset({Status.DENIED})
_ASSERTING = frozenset({Status.ASSERTED})
_BLAMING = frozenset({Status.ASSERTED, Status.POSSIBLE})
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
    """Each claim that denies with the claim of another speaker that it denies: the nearest not reported later."""
    told = [voice for voice in voices if voice.claim.status in _ASSERTING]
    pairs = ((voice, _find_denied(voice, told)) for voice in voices if voice.claim.status in _DENYING)
    return tuple((voice.claim.id, denied.claim.id) for voice, denied in pairs if denied)


def _find_denied(denial: Voice, told: Iterable[Voice]) -> Voice | None:
    fits = [one for one in told if _may_answer(denial, one)]
    return max(fits, key=lambda one: _measure_nearness(denial, one), default=None)


def _may_answer(denial: Voice, told: Voice) -> bool:
    """Whether a denial may be of what another told: of the same kind, not of others, and not reported later."""
    if told.claim.type is not denial.claim.type or told.key == denial.key:
        return False
    targets, others = _take_targets(denial), _take_targets(told)
    if targets and others and targets.isdisjoint(others):
        return False
    return _take_day(told) <= _take_day(denial)


def _measure_nearness(denial: Voice, told: Voice) -> tuple[bool, int, bool, int]:
    """How near a claim is to its denial: of the same target, the latest, of the same article, by its words."""
    same = told.account.article == denial.account.article
    away = abs(told.claim.trigger.start - denial.claim.trigger.start) if same else 0
    return not _take_targets(denial).isdisjoint(_take_targets(told)), _take_day(told), same, -away


def _take_day(voice: Voice) -> int:
    """The day of the report; an undated one may have come at any time."""
    return voice.account.published.toordinal() if voice.account.published else 0


def _take_targets(voice: Voice) -> frozenset[str]:
    """The registry's ids of those whom the claim's deed was aimed at."""
    spans, resolved = voice.claim.roles.get(Role.TARGET, ()), voice.claim.resolved
    if resolved is None:
        return frozenset()
    named = chain(((one.span, one.id) for one in resolved.actors), ((one.span, one.id) for one in resolved.places))
    return frozenset(key for span, key in named if span in spans and key)


def _say_who(voices: Sequence[Voice]) -> Values:
    """The parties named as those who did it; a force and the state it belongs to are one."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for voice in voices:
        for name in _iter_parties(voice):
            found[name].append(voice.claim.id)
    return found


def _iter_parties(voice: Voice) -> Iterator[str]:
    spans = voice.claim.roles.get(Role.ACTOR, ())
    if voice.claim.resolved is None or not _lays_blame(voice):
        return
    for actor in voice.claim.resolved.actors:
        if actor.span in spans and actor.id:
            yield actor.side or actor.id


def _lays_blame(voice: Voice) -> bool:
    """Whether a claim says of someone that they did violence: protesters do none, and a denial says the contrary."""
    violent = voice.account.family == "violence" and voice.claim.type is not ClaimType.PROTEST
    return violent and voice.claim.status in _BLAMING


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
