"""An event: the view over the accounts of one happening."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from musnad.grammar.counts.nouns import parse_noun
from musnad.model import (
    FAMILY_OF,
    Article,
    Claim,
    ClaimType,
    Counted,
    Event,
    Period,
    ResolvedName,
    Role,
    Status,
    Total,
)
from musnad.reconcile.account import Account, join_days
from musnad.reconcile.bounds import bound
from musnad.reconcile.days import to_period
from musnad.reconcile.discrepancies import find_denials, find_discrepancies
from musnad.reconcile.grading import propose_clarity, propose_grade
from musnad.reconcile.origins import find_voices, group_origins
from musnad.reconcile.spots import Spot, take_distance, take_spots
from musnad.reconcile.wording import is_ordinary, split_plain

_HARM = (ClaimType.DEATH, ClaimType.INJURY, ClaimType.DESTRUCTION)
_HARMING = frozenset(
    {
        ClaimType.CLASH,
        ClaimType.ATTACK,
        ClaimType.AIRSTRIKE,
        ClaimType.SHELLING,
        ClaimType.BOMBING,
        ClaimType.ABUSE,
        ClaimType.DEATH,
        ClaimType.INJURY,
    }
)
_AHEAD = frozenset({Status.EXPECTED, Status.PROPOSED})
_MOVED = "people"  # the family of those who flee, return, surrender or are let go
_UNARMED = frozenset({Counted.CIVILIAN, Counted.PERSON, Counted.CHILD, Counted.WOMAN, Counted.FAMILY})
BESIDE_KM = 5.0
LOOSE = 0.5  # what the name of a province counts for its capital


def build_event(accounts: Sequence[Account], articles: Mapping[str, Article]) -> Event:
    """The event that these accounts add up to."""
    ordered = sorted(accounts, key=lambda one: (one.published is None, one.published, one.article, one.id))
    claims = [claim for account in ordered for claim in account.claims]
    voices = find_voices(ordered, articles)
    spot = choose_spot(ordered)
    date, counts, origins = _join_dates(ordered), bound(voices, spot), group_origins(voices)
    bearing = group_origins([voice for voice in voices if bears_out(voice.claim)])
    discrepancies, actors = find_discrepancies(ordered, voices, counts), name_actors(ordered, articles)
    return Event(
        id=name_event(ordered, len(claims)),
        type=choose_type(claims),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(sorted({account.article for account in ordered})),
        date=date,
        lat=spot.lat if spot else None,
        lon=spot.lon if spot else None,
        place=spot.name if spot else None,
        precision=spot.precision if spot else None,
        actors=actors,
        counts=counts,
        origins=origins,
        status=choose_status(claims),
        discrepancies=discrepancies,
        denials=find_denials(voices),
        totals=tuple(total for account in ordered if account.total for total in _iter_totals(account)),
        grade=propose_grade(counts, bearing, discrepancies, actors),
        clarity=propose_clarity(date, spot.precision if spot else None),
    )


def bears_out(claim: Claim) -> bool:
    """Whether a claim asserts harm to people or a deed that does it."""
    return claim.status is Status.ASSERTED and claim.type in _HARMING


def _join_dates(accounts: Sequence[Account]) -> Period | None:
    return to_period(join_days([account.days for account in accounts]))


def _iter_totals(account: Account) -> Iterator[Total]:
    """What an account of a longer time counts."""
    for figure in account.figures:
        yield Total(figure.what, figure.low, figure.high, to_period(account.days), (figure.claim,))


def name_event(accounts: Sequence[Account], claims: int) -> str:
    """The day of the first report, how many claims, and the first claim: ids in order tell what was reported much."""
    first = accounts[0]
    day = first.published.strftime("%Y%m%d") if first.published else "undated"
    return f"{day}-{claims:03d}-{min(account.id for account in accounts)[:8]}"


def choose_spot(accounts: Sequence[Account]) -> Spot | None:
    """The place that most reports name, with what lies beside it; a town before what it lies in, and where it happened
    before where it is only expected."""
    votes = _add_votes(accounts, real=True) or _add_votes(accounts, real=False)
    fine = [spot for spot in votes if spot.fine] or list(votes)
    return max(fine, key=lambda spot: (_count_beside(spot, votes), votes[spot], -spot.km, spot.id), default=None)


def _add_votes(accounts: Sequence[Account], *, real: bool) -> dict[Spot, float]:
    votes: defaultdict[Spot, float] = defaultdict(float)
    for account in accounts:
        some = [claim for claim in account.claims if (claim.status not in _AHEAD) is real]
        for spot, weight in _weigh(some).items():
            votes[spot] += weight
    return votes


def _count_beside(spot: Spot, votes: Mapping[Spot, float]) -> float:
    return sum(weight for other, weight in votes.items() if other.fine and take_distance(spot, other) <= BESIDE_KM)


def _weigh(claims: Sequence[Claim]) -> dict[Spot, float]:
    """The votes of one account's claims, one in all."""
    votes: defaultdict[Spot, float] = defaultdict(float)
    for claim in claims:
        spots = take_spots(claim)
        for spot in spots:
            votes[spot] += (LOOSE if spot.loose else 1) / len(spots)
    total = sum(votes.values())
    return {spot: weight / total for spot, weight in votes.items()}


def choose_type(claims: Sequence[Claim]) -> ClaimType:
    """The type that most claims have, harm only where nothing says what did it."""
    votes = Counter(claim.type for claim in claims)
    deeds = [kind for kind in votes if kind not in _HARM] or list(votes)
    return max(deeds, key=lambda kind: (votes[kind], kind))


def choose_status(claims: Sequence[Claim]) -> Status:
    """Asserted if anyone asserts it, else what most claims say."""
    votes = Counter(claim.status for claim in claims)
    return Status.ASSERTED if Status.ASSERTED in votes else max(votes, key=lambda status: (votes[status], status))


def name_actors(accounts: Sequence[Account], articles: Mapping[str, Article]) -> tuple[str, ...]:
    """Those who are said to have done it, the one named most first: by the registry's names, else as written."""
    votes: Counter[str] = Counter()
    for account in accounts:
        for claim in account.claims:
            votes.update(_iter_doers(claim, articles[account.article].text))
    return tuple(sorted(votes, key=lambda name: (-votes[name], name)))


def _iter_doers(claim: Claim, text: str) -> Iterator[str]:
    """Whoever does what a claim tells: nobody who is moved or held, nor people in general."""
    if FAMILY_OF[claim.type] == _MOVED:
        return
    names = {name.span: name for name in claim.resolved.actors} if claim.resolved else {}
    for span in claim.roles.get(Role.ACTOR, ()):
        known = names.get(span)
        if span not in claim.roles.get(Role.TARGET, ()) and not _is_population(known, span.of(text)):
            yield (known.name if known else None) or span.of(text)


def _is_population(known: ResolvedName | None, phrase: str) -> bool:
    """Whether people in general are meant: an entry for a population, or a bare noun for unarmed people."""
    if known is not None and known.id:
        return known.kind == "population"
    words = split_plain(phrase)
    noun = parse_noun(words[0], "ar") or parse_noun(words[-1], "en") if words else None
    return noun is not None and noun.of in _UNARMED and all(map(is_ordinary, words))
