"""An event: the view over the accounts of one happening."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from musnad.model import Article, Claim, ClaimType, Event, Period, Role, Status, Total
from musnad.reconcile.account import Account, join_days
from musnad.reconcile.bounds import bound
from musnad.reconcile.days import to_period
from musnad.reconcile.discrepancies import find_denials, find_discrepancies
from musnad.reconcile.grading import propose_clarity, propose_grade
from musnad.reconcile.origins import find_voices, group_origins
from musnad.reconcile.spots import Spot, take_distance, take_spots

_HARM = (ClaimType.DEATH, ClaimType.INJURY, ClaimType.DESTRUCTION)
BESIDE_KM = 5.0
LOOSE = 0.5  # what the name of a province counts for its capital


def build_event(accounts: Sequence[Account], articles: Mapping[str, Article]) -> Event:
    """The event that these accounts add up to."""
    ordered = sorted(accounts, key=lambda one: (one.published is None, one.published, one.article, one.id))
    claims = [claim for account in ordered for claim in account.claims]
    voices = find_voices(ordered, articles)
    spot = choose_spot(ordered)
    date, counts, origins = _join_dates(ordered), bound(voices, spot), group_origins(voices)
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
        grade=propose_grade(counts, origins, discrepancies, actors),
        clarity=propose_clarity(date, spot.precision if spot else None),
    )


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
    """The place that most reports name, with what lies beside it; a town before what it lies in."""
    votes: defaultdict[Spot, float] = defaultdict(float)
    for account in accounts:
        for spot, weight in _weigh(account).items():
            votes[spot] += weight
    fine = [spot for spot in votes if spot.fine] or list(votes)
    return max(fine, key=lambda spot: (_count_beside(spot, votes), votes[spot], -spot.km, spot.id), default=None)


def _count_beside(spot: Spot, votes: Mapping[Spot, float]) -> float:
    return sum(weight for other, weight in votes.items() if other.fine and take_distance(spot, other) <= BESIDE_KM)


def _weigh(account: Account) -> dict[Spot, float]:
    """The votes of one account, one in all."""
    votes: defaultdict[Spot, float] = defaultdict(float)
    for claim in account.claims:
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
        article = articles.get(account.article)
        for claim in account.claims:
            names = {name.span: name for name in claim.resolved.actors} if claim.resolved else {}
            for span in claim.roles.get(Role.ACTOR, ()):
                known = names.get(span)
                written = span.of(article.text) if article else None
                name = (known.name if known else None) or written
                if name:
                    votes[name] += 1
    return tuple(sorted(votes, key=lambda name: (-votes[name], name)))
