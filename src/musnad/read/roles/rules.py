"""Why a phrase fills a role, in words for people."""

from functools import lru_cache

from musnad.read.draft import Draft
from musnad.read.roles.phrase import Phrase

_BONDS = {
    "next": "directly after a trigger",
    "adjective": "adjective of a trigger",
    "part": "said of whose it is",
    "of number": "counted by the number before it",
    "by-clitic": "after the preposition b-",
    "for": "after the preposition l-",
    "by": "after a word for by whom",
}
_BARE = "bare"


def describe_rule(phrase: Phrase, draft: Draft, lender: str) -> str:
    """What the phrase names, where it stands, what binds it, and the claim tied by cause that shares it."""
    side = "before" if phrase.end <= draft.start else "after"
    return _describe(phrase.sort, side, phrase.bond, lender, draft.cause.type if draft.cause else None)


@lru_cache(maxsize=4096)
def _describe(sort: str, side: str, bond: str, lender: str, cause: str | None) -> str:
    parts = [f"{sort.replace('/', ': ')} {side} the trigger"]
    if bond != _BARE:
        parts.append(_BONDS.get(bond, f'after a preposition of the kind "{bond}"'))
    if lender == "cause":
        parts.append(f"shared with the {cause} that caused it" if cause else "shared with its cause")
    elif lender != "none":
        parts.append("shared with what it caused" if lender == "effect" else "shared with what had the same cause")
    return ", ".join(parts)
