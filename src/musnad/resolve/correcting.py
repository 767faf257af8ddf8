"""A claim as a person set it right, what follows from that resolved anew."""

from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict, replace

from musnad.errors import InputError
from musnad.lexicon.place_store import find_place
from musnad.model import Article, Claim, Correction, Location, Resolved, Span
from musnad.resolve.claims import resolve_claims
from musnad.resolve.places import PLACE_ROLES
from musnad.resolve.places_part import locate

_NAMED = frozenset({"roles", "chain"})


def correct_claim(article: Article, claim: Claim, correction: Correction) -> Claim:
    """The claim with what the person set, under the id it had.

    Raises InputError for a place that the gazetteer lacks or the claim does not name, ModelError for words outside the
    article.
    """
    given: dict[str, Any] = {name: value for name, value in asdict(correction).items() if value is not UNSET}
    place = given.pop("place", UNSET)
    corrected = replace(claim, **given, reasons=None).check(article)
    if _NAMED & given.keys():
        resolved = resolve_claims(article, [corrected])[0].resolved or Resolved()
        when = claim.resolved.when if claim.resolved else None
        corrected = replace(corrected, resolved=replace(resolved, when=when))
    return corrected if place is UNSET else _move(corrected, place)


def _move(claim: Claim, place: str | None) -> Claim:
    """The claim at another place: what its first words of place mean."""
    words = next((span for role in PLACE_ROLES for span in claim.roles.get(role, ())), None)
    if words is None:
        raise InputError("the claim has no words that name a place; mark them first", file=claim.id)
    resolved = claim.resolved or Resolved()
    others = tuple(location for location in resolved.places if location.span != words)
    return replace(claim, resolved=replace(resolved, places=(_locate(words, place), *others)))


def _locate(words: Span, place: str | None) -> Location:
    if place is None:
        return Location(span=words, reason="set by a person: not in the gazetteer")
    entry = find_place(place)
    if entry is None:
        raise InputError("the gazetteer has no place with this id", file=place)
    return locate(words, entry, entry.kind)
