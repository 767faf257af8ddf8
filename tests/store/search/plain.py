"""The meaning of queries once more, as a plain filter over claims in memory."""

from math import cos, radians

from tests.store.told import ACTORS, SOURCES, TOWNS

from musnad.model import Article, Claim, Role
from musnad.store.search.query import Contested, Has, InDays, Named, Number, OneOf, Query, Term, Within, Words
from musnad.text.fold import fold

HARMS = {"death": "killed", "injury": "injured"}
FAMILIES = {"violence": {"shelling", "airstrike"}, "harm": {"death", "injury"}}


def matches(query: Query, article: Article, claim: Claim) -> bool:
    """Whether a claim of these tests matches."""
    return all(_holds(term, article, claim) != term.negative for term in query.terms)


def _holds(term: Term, article: Article, claim: Claim) -> bool:
    match term:
        case Words():
            words = fold(f"{article.title} {article.text}").text.replace(".", " ").split()
            return fold(term.text).text in words
        case OneOf():
            return _is_one_of(term, claim)
        case Named():
            return not _names(term.key, article, claim).isdisjoint(name.lower() for name in term.names)
        case InDays():
            return _is_in_days(term, article, claim)
        case Number():
            return _is_between(term, claim)
        case Within():
            return _is_near(term, claim)
        case Has():
            return _has(term, claim)
    assert isinstance(term, Contested)
    return False


def _is_one_of(term: OneOf, claim: Claim) -> bool:
    if term.key == "family":
        return any(claim.type in FAMILIES[value] for value in term.values)
    found = {"type": claim.type, "status": claim.status, "state": "machine", "decision": "none", "lang": "en"}
    return found[term.key] in term.values


def _is_in_days(term: InDays, article: Article, claim: Claim) -> bool:
    if term.key == "published":
        return article.published is not None and _between(article.published, term.first, term.last)
    return claim.when is not None and _overlaps(claim, term)


def _is_between(term: Number, claim: Claim) -> bool:
    if term.key == "confidence":
        return claim.confidence is not None and _between(claim.confidence, term.low, term.high)
    figures = [count.low for count in claim.quantity if HARMS.get(claim.type) == term.key]
    return any(figure is not None and _between(figure, term.low, term.high) for figure in figures)


def _has(term: Has, claim: Claim) -> bool:
    states = {
        "denial": claim.status == "denied",
        "count": bool(claim.quantity),
        "day": claim.when is not None,
        "place": Role.PLACE in claim.roles,
    }
    return any(states[value] for value in term.values)


def _between(value: object, low: object, high: object) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)  # type: ignore[operator]


def _overlaps(claim: Claim, term: InDays) -> bool:
    assert claim.when is not None
    first, last = claim.when.first, claim.when.last
    assert first is not None and last is not None
    reach = last if (last - first).days <= 31 else first
    return (term.first is None or reach >= term.first) and (term.last is None or first <= term.last)


def _names(key: str, article: Article, claim: Claim) -> set[str]:
    assert claim.resolved is not None
    sources = {name for one in claim.resolved.sources for name in (one.id, SOURCES[str(one.id)])}
    publisher = {article.publisher}
    found = {
        "actor": {name for one in claim.resolved.actors for name in (one.id, ACTORS[str(one.id)])},
        "origin": sources,
        "publisher": publisher,
        "source": sources | publisher,
        "place": {name for one in claim.resolved.places for name in (one.id, *TOWNS[str(one.id)][:2])},
    }
    return {str(name).lower() for name in found[key] if name}


def _is_near(term: Within, claim: Claim) -> bool:
    assert claim.resolved is not None
    if not claim.resolved.places:
        return False
    place = claim.resolved.places[0]
    assert place.lat is not None and place.lon is not None
    north, east = (place.lat - term.lat) * 111.2, (place.lon - term.lon) * 111.2 * cos(radians(term.lat))
    return north * north + east * east <= term.km**2
